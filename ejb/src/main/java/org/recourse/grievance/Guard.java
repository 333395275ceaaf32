package org.recourse.grievance;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition on which the lifecycle table branches (list guard). Some follow from the state of the case; of the others
 * whoever performs the act says whether they hold, within what the state allows.
 */
public enum Guard {
    /** The state is AWAITING_COMPLAINANT. */
    ASKED("asked", Says.STATE, new Place(null, State.AWAITING_COMPLAINANT)),
    /** The state is OFFERED. */
    OFFERED("offered", Says.STATE, new Place(null, State.OFFERED)),
    /** The state is UNDER_APPEAL. */
    APPEALED("appealed", Says.STATE, new Place(null, State.UNDER_APPEAL)),
    /** The accountable office has released nothing. */
    UNRELEASED(
            "unreleased",
            Says.STATE,
            new Place(State.IN_ACTION, State.ASSIGNED, State.IN_ACTION, State.PROPOSED, State.AWAITING_COMPLAINANT)),
    /** The ladder OFFICE is climbed before a proposal: another office becomes accountable. */
    OFFICE_RUNG(
            "office-rung",
            Says.CALLER,
            new Place(State.IN_ACTION, State.ASSIGNED, State.IN_ACTION, State.AWAITING_COMPLAINANT)),
    /** The appeal is against INADMISSIBLE. */
    FROM_REJECTION("from-rejection", Says.STATE, new Place(State.INADMISSIBLE, State.UNDER_APPEAL)),
    /** The appeal is against CLOSED. */
    FROM_CLOSING("from-closing", Says.STATE, new Place(State.CLOSED, State.UNDER_APPEAL)),
    /** The facts must still be found out: the deciding office becomes accountable. */
    FACTS_OPEN("facts-open", Says.CALLER, new Place(State.OFFERED, State.UNDER_APPEAL)),
    /** Only the appeal is withdrawn. */
    APPEAL_ONLY("appeal-only", Says.CALLER, new Place(null, State.UNDER_APPEAL)),
    /** Nothing is left to be done for anybody. */
    NO_ITEMS("no-items", Says.CALLER),
    /** Another person of the group has not answered yet. */
    OTHERS_OPEN("others-open", Says.CALLER, new Place(null, State.OFFERED)),
    /** The act is one person's of a group: that person is split off into a linked case in the state named last. */
    OF_A_GROUP("of-a-group", Says.CALLER),
    /** An item for somebody who agreed is not yet verified. */
    ITEMS_RUNNING("items-running", Says.CALLER),
    /** Another item is not yet reported done. */
    ITEMS_OPEN("items-open", Says.CALLER),
    /** The item failed verification. */
    ITEM_FAILED("item-failed", Says.CALLER),
    /** Another item is not yet verified. */
    ITEMS_LEFT("items-left", Says.CALLER),
    /** The recipient of the referral has concluded. */
    CONCLUDED("concluded", Says.CALLER),
    /** The recipient of the referral gave the matter back. */
    GIVEN_BACK("given-back", Says.CALLER),
    /** The reason to reopen is REMEDY_UNPAID. */
    REMEDY_UNPAID("remedy-unpaid", Says.CALLER),
    /** The word told is a decision that can be appealed. */
    DECISION("decision", Says.CALLER),
    /** The case is systemic. */
    SYSTEMIC("systemic", Says.CALLER),
    /** The person has a receipt and no safe contact. */
    RECEIPT_ONLY("receipt-only", Says.CALLER),
    /** Life is at risk. */
    LIFE("life", Says.CALLER),
    /** S1 or S2. */
    GRAVE("grave", Says.CALLER),
    /** Reprisal risk MEDIUM or more or severity S1. */
    RISK("risk", Says.CALLER),
    /** P4. */
    SEALED("sealed", Says.CALLER),
    /** Severity or confidentiality would fall. */
    FALLS("falls", Says.CALLER),
    /** Vetting or a post at L5 or as oversight or administrator. */
    GRAVE_POST("grave-post", Says.CALLER);

    private enum Says {
        STATE,
        CALLER
    }

    /** Where a guard can hold: in these states, and in those that wait only when asked or appealed from there. */
    private record Place(@Nullable State before, Set<State> states) {
        Place(@Nullable State before, State... states) {
            this(before, Set.of(states));
        }

        boolean holds(State now, @Nullable State from) {
            boolean waits = now == State.AWAITING_COMPLAINANT || now == State.UNDER_APPEAL;
            return states.contains(now) && (before == null || !waits || before == from);
        }
    }

    private final String code;
    private final Says says;
    private final @Nullable Place place;

    Guard(String code, Says says) {
        this(code, says, null);
    }

    Guard(String code, Says says, @Nullable Place place) {
        this.code = code;
        this.says = says;
        this.place = place;
    }

    /** The code by which the table names it. */
    public String code() {
        return code;
    }

    /** Whether whoever performs the act must say if it holds; the others follow from the state. */
    public boolean isClaimed() {
        return says == Says.CALLER;
    }

    /**
     * The guards that hold in a case: those that follow from its state, and those claimed that its state allows.
     *
     * @param before the state that was asked from or appealed against, or null
     */
    public static Set<Guard> holding(State now, @Nullable State before, Set<Guard> claimed) {
        var holding = EnumSet.noneOf(Guard.class);
        for (var guard : values()) {
            boolean allowed = guard.place == null || guard.place.holds(now, before);
            if (allowed && (claimed.contains(guard) || guard.says == Says.STATE)) {
                holding.add(guard);
            }
        }
        return Collections.unmodifiableSet(holding);
    }

    /** The constant of this code; refuses an unknown code with {@link IllegalArgumentException}. */
    public static Guard of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no guard has the code " + code);
    }
}
