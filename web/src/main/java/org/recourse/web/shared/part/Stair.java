package org.recourse.web.shared.part;

import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/** One level of the ladder, and what became of it. */
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
}
