package org.recourse.remedy;

import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Field;
import org.recourse.grievance.Item.Progress;
import org.recourse.grievance.State;
import org.recourse.grievance.Tries;
import org.recourse.grievance.Withdrawal;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;

/** What keeps a case from being closed: something that was promised, asked for or not looked into. */
final class BeforeClosing {

    private static final String UNREACHABLE = "UNREACHABLE";
    private static final String WITHDRAWN = "WITHDRAWN";

    private final CaseInHand hand;

    BeforeClosing(CaseInHand hand) {
        this.hand = hand;
    }

    void check(Closing closing) {
        boolean unreachable = closing.code().equals(UNREACHABLE);
        if (hand.grievance().state() == State.AWAITING_COMPLAINANT && !unreachable) {
            throw InputRefused.field("code", "only-unreachable");
        }
        if (unreachable) {
            Tries.refuseFew(hand, closing.tries(), closing.triedBy());
        }
        // Whoever stops wants none of it any more, and nothing is looked at for nobody: else no case could end so.
        if (!closing.code().equals(WITHDRAWN)
                && hand.remedy().items().stream().anyMatch(item -> item.progress() != Progress.VERIFIED)) {
            throw ActRefused.because("item-not-verified");
        }
        if (hand.waitsForAnother(Act.CLOSE)) {
            throw ActRefused.because("another-waits");
        }
        if (closing.code().equals(WITHDRAWN) && HumanText.isBlank(closing.pressure()) && isPressed()) {
            throw InputRefused.field("pressure", "pressure-not-looked-into");
        }
    }

    /** Somebody asked, paid or threatened the person to stop. */
    private boolean isPressed() {
        return hand.texts()
                .read(Field.CHECK, Withdrawal.class)
                .filter(Withdrawal::pressed)
                .isPresent();
    }
}
