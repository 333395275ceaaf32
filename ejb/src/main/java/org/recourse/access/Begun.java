package org.recourse.access;

import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;

/**
 * What became of the attempt to take a case into the hand for an act.
 *
 * @param reference of the case that was asked for; null for a receipt that nobody knows
 * @param version of the case now; 0 where it is hidden
 * @param inHand the case, only where the answer is {@link Answer#READY}
 */
public record Begun(
        Answer answer,
        @Nullable Reference reference,
        int version,
        @Nullable InHand inHand) {

    /** The case in the hand; fails where the answer is another than {@link Answer#READY}. */
    public InHand taken() {
        if (inHand == null) {
            throw new IllegalStateException("nothing is in the hand: " + answer);
        }
        return inHand;
    }

    /** The three answers. */
    public enum Answer {
        /** Absent, hidden, and not permitted to this role and relation: nobody can tell which. */
        HIDDEN,
        /** The case has another version; of a second person's act also: nothing waits any more. */
        STALE,
        /** In the hand, and locked until the transaction ends. */
        READY
    }

    /**
     * A case in the hand.
     *
     * @param person the number of the person whose receipt was shown; 0 where none was
     * @param header none where the caller adds to a case without seeing it
     * @param pending the pending act that is confirmed or declined; 0 where the act is another
     */
    public record InHand(
            Reference reference,
            int person,
            Rights rights,
            int version,
            int revision,
            @Nullable Header header,
            int pending) {}

    /** What acts are judged by, in the numbers of the database ({@code numbers.csv}); offices and areas by id. */
    public record Header(
            short state,
            short severity,
            short confidentiality,
            @Nullable Short level,
            @Nullable Integer area,
            @Nullable Integer desk,
            @Nullable Integer office,
            boolean hold) {}
}
