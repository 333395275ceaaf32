package org.recourse.triage;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Field;
import org.recourse.grievance.ProtectedNames;
import org.recourse.shared.InputRefused;
import org.recourse.shared.InputRefused.Fault;
import org.recourse.taxonomy.Wording;
import org.recourse.taxonomy.Wording.Remark;

/** Keeps out of a summary what would tell who somebody is (list summary_word) and words that brand people (brand_word). */
final class SummaryWords {

    /** A name is there, and whoever writes may not know which. */
    private static final String SOMEBODY = "refusal.word.SOMEBODY";

    private SummaryWords() {}

    /**
     * Refuses a text that holds what blocks, and one with a word that brands people where no reason says why it must
     * stand. Which name it is, is said as far as the writer may know it; that there is one is found in any case.
     */
    static void check(CaseInHand hand, SummaryText summary) {
        boolean reasoned = summary.reason() != null && !summary.reason().isBlank();
        var known = known(hand);
        var wording = hand.around().taxonomy().wording();
        var asked = Objects.requireNonNullElse(summary.asked(), "");
        var wrong = Stream.concat(
                        wrong(wording, "text", summary.text(), known, reasoned),
                        wrong(wording, "asked", asked, known, reasoned))
                .toList();
        var faults = wrong.isEmpty()
                ? Stream.concat(somebody(hand, "text", summary.text()), somebody(hand, "asked", asked))
                        .toList()
                : wrong;
        if (!faults.isEmpty()) {
            throw new InputRefused(faults);
        }
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
                .flatMap(part -> hand.read(part).stream())
                .toList();
        var faults = texts.stream()
                .flatMap(text -> wrong(wording, field, text, known, true))
                .toList();
        if (faults.isEmpty()) {
            faults = texts.stream().flatMap(text -> somebody(hand, field, text)).toList();
        }
        if (!faults.isEmpty()) {
            throw new InputRefused(faults);
        }
    }

    private static Stream<Fault> wrong(
            Wording wording, String field, String text, Wording.Known known, boolean reasoned) {
        return Stream.concat(
                        wording.inSummary(text, known).stream().filter(Remark::blocks),
                        wording.branding(text).stream().filter(remark -> !reasoned))
                .map(remark -> new Fault(field, "refusal.word." + remark.code(), List.of(remark.found())));
    }

    private static Stream<Fault> somebody(CaseInHand hand, String field, String text) {
        return new ProtectedNames(hand).areIn(text) ? Stream.of(new Fault(field, SOMEBODY, List.of())) : Stream.of();
    }

    private static Wording.Known known(CaseInHand hand) {
        return new Wording.Known(
                List.of(),
                hand.readAll(Field.PARTY_NAME),
                hand.read(Field.PLACE).orElse(null),
                hand.read(Field.NARRATIVE).orElse(null));
    }
}
