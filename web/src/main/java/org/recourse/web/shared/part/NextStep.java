package org.recourse.web.shared.part;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/**
 * What the reader must do now, in one sentence; or that there is nothing to do, and who must.
 *
 * @param waits   whether somebody else must act
 * @param actions at most two
 */
public record NextStep(
        boolean waits,
        Phrase what,
        @Nullable Phrase why,
        @Nullable ClockMark clock,
        List<Action> actions) {

    public static NextStep yours(Phrase what, @Nullable Phrase why, @Nullable ClockMark clock, Action... actions) {
        return new NextStep(false, what, why, clock, List.of(actions));
    }

    public static NextStep theirs(Phrase what, @Nullable Phrase why, @Nullable ClockMark clock) {
        return new NextStep(true, what, why, clock, List.of());
    }
}
