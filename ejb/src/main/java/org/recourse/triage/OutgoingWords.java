package org.recourse.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Field;
import org.recourse.grievance.NameTrials;
import org.recourse.grievance.ProtectedNames;
import org.recourse.intake.Identity;
import org.recourse.shared.InputRefused;
import org.recourse.shared.InputRefused.Fault;
import org.recourse.taxonomy.Wording;
import org.recourse.taxonomy.Wording.Remark;

/**
 * Words that leave the case for somebody who must not learn whose it is: an order to an office, a packet for the other
 * side. They name nobody, quote nothing and lead to no case.
 */
public final class OutgoingWords {

    private static final String EXACT_PLACE = "EXACT_PLACE";
    private static final String QUOTE = "QUOTE";

    private final CaseInHand hand;
    private final NameTrials trials;
    private final Wording.Known known;

    public OutgoingWords(CaseInHand hand, NameTrials trials) {
        this.hand = hand;
        this.trials = trials;
        known = new Wording.Known(
                people(hand),
                hand.texts().readAll(Field.PARTY_NAME),
                hand.texts().read(Field.PLACE).orElse(null),
                hand.texts().read(Field.NARRATIVE).orElse(null));
    }

    /** Which name it is, is said as far as whoever acts may know it. */
    private static List<String> people(CaseInHand hand) {
        return hand.texts()
                .readAll(Field.IDENTITY, Identity.class)
                .flatMap(identity -> Stream.ofNullable(identity.name()))
                .distinct()
                .toList();
    }

    /**
     * Refuses words that name the person, the account, a respondent who is a person or the case, and words that brand
     * people. To be asked last: see {@link ProtectedNames#refuse}.
     *
     * @param field of the input that holds them
     * @param place whether the person agreed that they show the exact place
     */
    public void refuse(String field, String words, boolean place) {
        var wording = hand.around().taxonomy().wording();
        var faults = new ArrayList<Fault>();
        wording.inSummary(words, known).stream()
                .filter(remark -> remark.blocks() || remark.code().equals(QUOTE))
                .filter(remark -> !(place && remark.code().equals(EXACT_PLACE)))
                .map(remark -> fault(field, remark))
                .forEach(faults::add);
        if (namesTheCase(words)) {
            faults.add(new Fault(
                    field, "refusal.word.REFERENCE", List.of(hand.reference().text())));
        }
        if (!faults.isEmpty()) {
            throw new InputRefused(faults);
        }
        // Only where nothing else is wrong: who adds a fault of his own would try names for nothing.
        new ProtectedNames(hand).refuse(trials, field, words);
    }

    private static Fault fault(String field, Remark remark) {
        return new Fault(field, "refusal.word." + remark.code(), List.of(remark.found()));
    }

    private boolean namesTheCase(String words) {
        var plain = plain(words);
        return Stream.of(hand.reference().text()).map(OutgoingWords::plain).anyMatch(plain::contains);
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
