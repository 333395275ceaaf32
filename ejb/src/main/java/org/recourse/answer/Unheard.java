package org.recourse.answer;

import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Field;
import org.recourse.grievance.NameTrials;
import org.recourse.grievance.Party;
import org.recourse.grievance.ProtectedNames;

/** Respondents who are known by name and were not asked for their side of it. */
final class Unheard {

    private final CaseInHand hand;

    Unheard(CaseInHand hand) {
        this.hand = hand;
    }

    /**
     * Refuses a finding against somebody by name who was not heard; the unit may be named. As names are found also where the
     * writer may not know them, any name that is protected in the case is refused there. To be asked last: see
     * {@link ProtectedNames#refuse}.
     */
    void refuseNamed(NameTrials trials, Proposal proposal) {
        if (!isAnybody()) {
            return;
        }
        var findings = proposal.findings();
        for (int i = 0; i < findings.size(); i++) {
            var finding = findings.get(i);
            if (upholds(finding)) {
                new ProtectedNames(hand).refuse(trials, "findings[" + i + "].reasons", finding.reasons());
            }
        }
    }

    private boolean upholds(Finding finding) {
        return "yes"
                .equals(hand.around()
                        .taxonomy()
                        .code("finding", finding.finding())
                        .attribute("upholds"));
    }

    private boolean isAnybody() {
        var heard = heard();
        return hand.concern().parties().stream()
                .filter(Party::alleged)
                .filter(party -> party.digest() != null)
                .anyMatch(party -> !heard.contains((int) party.no()));
    }

    private Set<Integer> heard() {
        return hand.texts()
                .readAll(Field.PACKET, HearingPacket.class)
                .map(HearingPacket::party)
                .collect(Collectors.toSet());
    }
}
