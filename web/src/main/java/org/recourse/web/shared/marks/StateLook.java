package org.recourse.web.shared.marks;

import java.util.Locale;
import org.recourse.grievance.State;

/** How the tag of a state looks; what it is called stands in the bundles. */
public enum StateLook {
    INTAKE,
    ACT,
    ANSWER,
    WAIT,
    CONTEST,
    REMEDY,
    ENDED;

    /** The look of this state. */
    public static StateLook of(State state) {
        return switch (state) {
            case REGISTERED, TRIAGED -> INTAKE;
            case ASSIGNED, IN_ACTION -> ACT;
            case PROPOSED, OFFERED -> ANSWER;
            case AWAITING_COMPLAINANT -> WAIT;
            case DISPUTED, UNDER_APPEAL -> CONTEST;
            case REMEDY, CLOSING -> REMEDY;
            case INADMISSIBLE, REFERRED, CLOSED -> ENDED;
        };
    }

    /** As the style sheet names it. */
    public String css() {
        return "rc-state--" + name().toLowerCase(Locale.ROOT);
    }
}
