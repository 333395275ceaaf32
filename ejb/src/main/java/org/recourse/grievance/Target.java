package org.recourse.grievance;

/** Where an act leads: to a state, or by a turn that depends on where the case stands. */
public sealed interface Target permits State, Target.Turn {

    /** A way that names no state. */
    enum Turn implements Target {
        /** The case stays where it is ({@code =}). */
        STAY {
            @Override
            public State reached(State now, State before) {
                return now;
            }
        },
        /** To the state that was asked from, or appealed against. */
        BACK {
            @Override
            public State reached(State now, State before) {
                return before;
            }
        }
    }

    /**
     * The state in which the case then stands.
     *
     * @param now where it stands
     * @param before from where it was asked or appealed; of no account for the other ways
     */
    State reached(State now, State before);
}
