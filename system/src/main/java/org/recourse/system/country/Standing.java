package org.recourse.system.country;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.recourse.taxonomy.Step;

/** What runs in a case at a moment. */
record Standing(List<Running> clocks) {

    private static final Set<Step> OF_THE_OFFICE = Set.of(
            Step.ACCEPT_OR_RECUSE,
            Step.PROPOSAL,
            Step.REVISION,
            Step.REMEDY_ITEM,
            Step.PROTECTION_REPORT,
            Step.MILESTONE);

    /** Words to the complainant that wait to be told. */
    private static final Set<Step> WORDS = Set.of(Step.TELL, Step.TELL_DECISION, Step.UNREAD);

    Standing {
        clocks = List.copyOf(clocks);
    }

    /** One step, whose it is, and until when. */
    record Running(Step step, int no, int owner, Instant due) {}

    /** The principal of the accountable office. */
    Optional<Integer> office() {
        return running(OF_THE_OFFICE).map(Running::owner).findFirst();
    }

    /** The principal of the desk. */
    Optional<Integer> desk() {
        return running(Set.of(Step.UPDATE_COMPLAINANT, Step.ACKNOWLEDGE, Step.CLOSE, Step.TRIAGE))
                .map(Running::owner)
                .findFirst();
    }

    /** The number of the newest word that waits to be told. */
    Optional<Integer> word() {
        return running(WORDS).map(Running::no).max(Comparator.naturalOrder());
    }

    /** Does a step of this kind run that is due before this moment? */
    boolean isDue(Step step, Instant before) {
        return running(Set.of(step)).anyMatch(clock -> clock.due().isBefore(before));
    }

    /** The number of the act that waits for a second person. */
    Optional<Integer> pending() {
        return running(Set.of(Step.SECOND_PERSON)).map(Running::no).max(Comparator.naturalOrder());
    }

    private Stream<Running> running(Set<Step> steps) {
        return clocks.stream().filter(clock -> steps.contains(clock.step()));
    }
}
