package org.recourse.grievance;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A case that was taken for an act: it is in the hand, or the same sending has done the act before. */
final class Taken {

    private final @Nullable CaseInHand hand;
    private final @Nullable Done before;

    private Taken(@Nullable CaseInHand hand, @Nullable Done before) {
        this.hand = hand;
        this.before = before;
    }

    static Taken inHand(CaseInHand hand) {
        return new Taken(hand, null);
    }

    static Taken before(Done done) {
        return new Taken(null, done);
    }

    /** The case in the hand; refuses where the act was done before. */
    CaseInHand hand() {
        if (hand == null) {
            throw new IllegalStateException("nothing was taken");
        }
        return hand;
    }

    /** What was done before, or else what is done now. */
    Done orElse(Function<CaseInHand, Done> act) {
        return before != null ? before : act.apply(hand());
    }
}
