package org.recourse.grievance;

import java.util.List;
import org.recourse.access.ClearText;
import org.recourse.access.Principal;
import org.recourse.access.Scope;
import org.recourse.ledger.StreamName;

/**
 * What the complainant and those who work on the case in hand say to each other. To whoever may not add messages, the case is
 * not there ({@link GrievanceNotFound}).
 */
public final class Conversation {

    private final CaseInHand hand;

    Conversation(CaseInHand hand) {
        this.hand = hand;
    }

    /** Adds what the complainant says; {@code shared} names further principals whose own it is. */
    public Message hear(Message.Kind kind, String text, int... shared) {
        return say(kind, true, text, shared);
    }

    /** Adds what is said to the complainant; {@code shared} names further principals whose own it is. */
    public Message tell(Message.Kind kind, String text, int... shared) {
        return say(kind, false, text, shared);
    }

    private Message say(Message.Kind kind, boolean fromComplainant, String text, int... shared) {
        hand.mayAdd(Scope.MESSAGES);
        int no = hand.grievance().revision() + 1;
        var clear = ClearText.of(text);
        var message = new Message(
                new Message.Key(hand.reference().value(), no),
                kind,
                fromComplainant,
                Principal.COMPLAINANT,
                shared,
                hand.doer().pseudonym(),
                hand.now(),
                hand.papers().sealMessage(no, clear));
        hand.papers().add(message);
        hand.entry().add(clear.seal(StreamName.of(hand.reference()), "message"));
        return message;
    }

    /** All that was said, as far as it is in the hand. */
    public List<Message> messages() {
        return hand.papers().messages();
    }
}
