package org.recourse.web.shared.part;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/**
 * An office on the way of a case, and what became of it there; or one that was passed over, which stands apart.
 *
 * @param note  since when it has the case, how the case left it, or why it could not have it
 * @param clock of what it owes first
 */
public record Stair(
        Status status,
        Phrase title,
        @Nullable Phrase note,
        @Nullable ClockMark clock) {

    /** Whether the case was here, is here, or could come here. */
    public enum Status {
        PASSED("is-passed"),
        BREACHED("is-breached"),
        NOW("is-now"),
        WAS(""),
        AHEAD("");

        private final String css;

        Status(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    /** Whether the case was never here: the office could not have it. */
    public boolean isPassedOver() {
        return status == Status.PASSED;
    }

    /** Those of these where the case was, is or could come. */
    public static List<Stair> climbed(List<Stair> stairs) {
        return stairs.stream().filter(stair -> !stair.isPassedOver()).toList();
    }

    /** Those of these that could not have it. */
    public static List<Stair> passedOver(List<Stair> stairs) {
        return stairs.stream().filter(Stair::isPassedOver).toList();
    }
}
