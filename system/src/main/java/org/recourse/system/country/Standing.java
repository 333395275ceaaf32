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

    /** What the accountable office owes, surest first: a duty may have stayed with an office that was passed. */
    private static final List<Step> OF_THE_OFFICE = List.of(
            Step.ACCEPT_OR_RECUSE,
            Step.REVISION,
            Step.PROPOSAL,
            Step.MILESTONE,
            Step.REMEDY_ITEM,
            Step.PROTECTION_REPORT);

    /** Words to the complainant that somebody owes. */
    private static final Set<Step> WORDS = Set.of(Step.TELL, Step.TELL_DECISION);

    Standing {
        clocks = List.copyOf(clocks);
    }

    /**
     * One step, whose it is, and until when.
     *
     * @param subject which of many it is about, such as the pending act that waits; nought where it is about the case
     */
    record Running(Step step, int no, int subject, int owner, Instant due) {}

    /** The principal of the accountable office. */
    Optional<Integer> office() {
        return OF_THE_OFFICE.stream()
                .flatMap(step -> running(Set.of(step)))
                .map(Running::owner)
                .findFirst();
    }

    /** The principal of the office that decides the appeal. */
    Optional<Integer> decider() {
        return running(Set.of(Step.APPEAL_DECISION)).map(Running::owner).findFirst();
    }

    /** The principal of the desk. */
    Optional<Integer> desk() {
        return running(Set.of(
                        Step.UPDATE_COMPLAINANT,
                        Step.ACKNOWLEDGE,
                        Step.CLOSE,
                        Step.TRIAGE,
                        Step.HOLD_REVIEW,
                        Step.REFERRAL_CHECK))
                .map(Running::owner)
                .findFirst();
    }

    /** The number of the newest word that waits to be told. */
    Optional<Integer> word() {
        return running(WORDS).map(Running::no).max(Comparator.naturalOrder());
    }

    /** The number of a decision that waits to be read on the page of the receipt. */
    Optional<Integer> unread() {
        return running(Set.of(Step.UNREAD)).map(Running::no).max(Comparator.naturalOrder());
    }

    /** Does a step of this kind run that is due before this moment? */
    boolean isDue(Step step, Instant before) {
        return running(Set.of(step)).anyMatch(clock -> clock.due().isBefore(before));
    }

    /** When something is due first. */
    Optional<Instant> firstDue() {
        return clocks.stream().map(Running::due).min(Comparator.naturalOrder());
    }

    /** The number of the act that waits for a second person. */
    Optional<Integer> pending() {
        return running(Set.of(Step.SECOND_PERSON)).map(Running::subject).max(Comparator.naturalOrder());
    }

    /** The number of the newest part that was referred, of which nobody has said whether the person was received. */
    Optional<Integer> referral() {
        return running(Set.of(Step.SERVICE_CHECK)).map(Running::subject).max(Comparator.naturalOrder());
    }

    /** The number of a remark of oversight that waits for an answer. */
    Optional<Integer> remark() {
        return running(Set.of(Step.REMARK_REPLY)).map(Running::subject).min(Comparator.naturalOrder());
    }

    private Stream<Running> running(Set<Step> steps) {
        return clocks.stream().filter(clock -> steps.contains(clock.step()));
    }
}
