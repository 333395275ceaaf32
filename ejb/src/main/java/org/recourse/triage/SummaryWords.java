package org.recourse.triage;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Field;
import org.recourse.grievance.NameTrials;
import org.recourse.grievance.ProtectedNames;
import org.recourse.shared.InputRefused;
import org.recourse.shared.InputRefused.Fault;
import org.recourse.taxonomy.Wording;
import org.recourse.taxonomy.Wording.Remark;

/** Keeps out of a summary what would tell who somebody is (list summary_word) and words that brand people (brand_word). */
final class SummaryWords {

    private SummaryWords() {}

    /**
     * Refuses a text that holds what blocks, and one with a word that brands people where no reason says why it must
     * stand. Which name it is, is said as far as the writer may know it; that there is one is found in any case, and told to
     * whoever may not know it as often as {@link ProtectedNames#refuse} says. To be asked last.
     */
    static void check(CaseInHand hand, SummaryText summary, NameTrials trials) {
        boolean reasoned = summary.reason() != null && !summary.reason().isBlank();
        var known = known(hand);
        var wording = hand.around().taxonomy().wording();
        var asked = Objects.requireNonNullElse(summary.asked(), "");
        var faults = Stream.concat(
                        wrong(wording, "text", summary.text(), known, reasoned),
                        wrong(wording, "asked", asked, known, reasoned))
                .toList();
        if (!faults.isEmpty()) {
            throw new InputRefused(faults);
        }
        var names = new ProtectedNames(hand);
        names.refuse(trials, "text", summary.text());
        names.refuse(trials, "asked", asked);
    }

    /**
     * Refuses to approve a text that holds what blocks, as it stands today: a name may have become known since it was
     * written. A word that brands people was given a reason when it was written, or is not there.
     *
     * @param field of the form on which it is approved
     */
    static void stillGoesOut(CaseInHand hand, String field) {
        var known = known(hand);
        var wording = hand.around().taxonomy().wording();
        var texts = Stream.of(Field.SUMMARY, Field.ASKED)
                .flatMap(part -> hand.texts().read(part).stream())
                .toList();
        var faults = texts.stream()
                .flatMap(text -> wrong(wording, field, text, known, true))
                .toList();
        if (!faults.isEmpty()) {
            throw new InputRefused(faults);
        }
        // Whoever approves has written nothing, and so tried no name.
        if (texts.stream().anyMatch(new ProtectedNames(hand)::areIn)) {
            throw InputRefused.field(field, ProtectedNames.SOMEBODY);
        }
    }

    private static Stream<Fault> wrong(
            Wording wording, String field, String text, Wording.Known known, boolean reasoned) {
        return Stream.concat(
                        wording.inSummary(text, known).stream().filter(Remark::blocks),
                        wording.branding(text).stream().filter(remark -> !reasoned))
                .map(remark -> new Fault(field, "refusal.word." + remark.code(), List.of(remark.found())));
    }

    private static Wording.Known known(CaseInHand hand) {
        return new Wording.Known(
                List.of(),
                hand.texts().readAll(Field.PARTY_NAME),
                hand.texts().read(Field.PLACE).orElse(null),
                hand.texts().read(Field.NARRATIVE).orElse(null));
    }
}
