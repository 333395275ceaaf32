package org.recourse.web.shared.part;

import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/** One step of a road: what was done, what is late, where we are, and what comes. */
public record RoadStep(Status status, Phrase what, @Nullable Phrase when) {

    /** How far a step is. */
    public enum Status {
        DONE("is-done"),
        LATE("is-late"),
        NOW("is-now"),
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
