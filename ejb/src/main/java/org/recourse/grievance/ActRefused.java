package org.recourse.grievance;

import org.recourse.shared.Refusal;

/** The lifecycle has no such act here, or what the act asks for beyond its row is not there. */
public final class ActRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ActRefused(Kind kind, String key, Object... arguments) {
        super(kind, key, arguments);
    }

    /** Not in this state. */
    static ActRefused state(Act act, State state) {
        return new ActRefused(Kind.CONFLICT, "refusal.state", act.code(), state.name());
    }

    /** Not by this role, or not in this relation to the case. */
    public static ActRefused actor(Act act) {
        return new ActRefused(Kind.FORBIDDEN, "refusal.actor", act.code());
    }

    /** Something in the case stands against it; the key says what. */
    public static ActRefused because(String key, Object... arguments) {
        return new ActRefused(Kind.CONFLICT, "refusal." + key, arguments);
    }

    /** The caller has begun as much as he may at once; the key says what. */
    public static ActRefused tooMany(String key) {
        return new ActRefused(Kind.TOO_MANY, "refusal." + key);
    }

    /** Something is in the way that goes by itself; the key says what. */
    public static ActRefused passing(String key) {
        return new ActRefused(Kind.PASSING, "refusal." + key);
    }

    /** It went wrong, and that is nobody's fault but ours; the key says what is known of it. */
    public static ActRefused fault(String key) {
        return new ActRefused(Kind.FAULT, "refusal." + key);
    }
}
