package org.recourse.web.shared.part;

import org.recourse.grievance.State;

/** How the tag of a state looks: quiet, filled as far as the case has come. */
public final class StateMark {

    private StateMark() {}

    public static String css(State state) {
        return switch (state) {
            case REGISTERED, TRIAGED -> "";
            case ASSIGNED, IN_ACTION -> "rc-state--act";
            case AWAITING_COMPLAINANT -> "rc-state--wait";
            case PROPOSED, OFFERED -> "rc-state--answer";
            case DISPUTED, UNDER_APPEAL -> "rc-state--contest";
            case REMEDY, CLOSING -> "rc-state--remedy";
            case INADMISSIBLE, REFERRED, CLOSED -> "rc-state--ended";
        };
    }
}
