package org.recourse.answer;

import java.util.Set;
import java.util.stream.Stream;
import org.recourse.escalation.CaseRoute;
import org.recourse.escalation.PauseLeft;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Message;
import org.recourse.grievance.Phrasing;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Bypass;
import org.recourse.taxonomy.Phrases.Never;

/** Whether the complainant may be asked this: everybody as seldom as can be, and whoever was hurt most only once. */
final class Asking {

    /** Children, survivors and people who were traded: one interview and no second (ECOSOC 2005/20). */
    private static final Set<String> ASKED_ONCE = Set.of("BP-CHILD", Bypass.OF_SURVIVORS, "BP-TRAFFICKING");

    private final CaseInHand hand;

    Asking(CaseInHand hand) {
        this.hand = hand;
    }

    /**
     * Refuses a question under a safety hold, one that asks for papers, licence or a name, a second one to somebody who is
     * asked only once, and one with more time than is left to the steps that would wait for its answer.
     */
    void check(Question question) {
        hand.grievance().refuseUnderHold();
        Phrasing.refuse(hand.around().taxonomy(), "text", question.text(), Never.ASKS_PAPERS, Never.ASKS_NAME);
        if (isAskedOnce() && questions().findAny().isPresent()) {
            throw ActRefused.because("second-interview");
        }
        int left = PauseLeft.of(hand);
        if (left < 1) {
            throw ActRefused.because("pause-used-up");
        }
        if (question.days() > left) {
            throw InputRefused.field("days", "pause-left", left);
        }
    }

    private boolean isAskedOnce() {
        return new CaseRoute(hand)
                .gravity(hand.grievance().reprisal()).bypasses().stream()
                        .anyMatch(bypass -> ASKED_ONCE.contains(bypass.code()));
    }

    private Stream<Message> questions() {
        return hand.conversation().messages().stream().filter(message -> message.kind() == Message.Kind.QUESTION);
    }
}
