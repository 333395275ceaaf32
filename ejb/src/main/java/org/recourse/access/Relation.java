package org.recourse.access;

import java.util.Set;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;

/** How an actor stands to one case, in the order in which base relations are tried (codes.csv). */
public enum Relation {
    /** There is no case yet. */
    NEW("new", Kind.NONE, Role.STRANGER, Role.LIAISON, Role.CASE_MANAGER, Role.PROTECTION, Role.PARTNER),
    /** An act on the directory or on published figures. */
    NO_CASE(
            "no-case",
            Kind.NONE,
            Role.ADMINISTRATOR,
            Role.OVERSIGHT,
            Role.OFFICIAL,
            Role.LIAISON,
            Role.CASE_MANAGER,
            Role.PROTECTION),
    /** The product acting by itself. */
    CLOCK("clock", Kind.NONE, Role.CLOCKWORK),
    /** Officer of an office that is a respondent. */
    RESPONDENT_OFFICE("respondent-office", Kind.LIMIT),
    /** Superior: officer of an office above a respondent in command. */
    COMMAND_ABOVE("command-above", Kind.LIMIT),
    /** Subordinate: officer of an office below a respondent in command. */
    COMMAND_BELOW("command-below", Kind.LIMIT),
    /** Officer who is named in the case or has an interest in a party or the site. */
    INTEREST("interest", Kind.LIMIT),
    /** Officer who recused or stepped back from this case. */
    RECUSED("recused", Kind.LIMIT),
    /** Official of a security service. */
    SECURITY_SERVICE("security-service", Kind.LIMIT),
    /** Holder of the receipt. */
    RECEIPT("receipt", Kind.BASE, Role.COMPLAINANT),
    /** Focal point or case manager named on the case. */
    NAMED("named", Kind.BASE, Role.PROTECTION, Role.CASE_MANAGER),
    /** Case manager of the desk who carries the case. */
    CARRIER("carrier", Kind.BASE, Role.CASE_MANAGER),
    /** Other case manager of the desk that holds the case. */
    DESK("desk", Kind.BASE, Role.CASE_MANAGER),
    /** Auditor of an oversight body. */
    OVERSIGHT_BODY("oversight-body", Kind.BASE, Role.OVERSIGHT),
    /** Person asked to confirm a pending act; only while it waits. */
    SECOND_PERSON("second-person", Kind.BASE, Role.CASE_MANAGER, Role.PROTECTION, Role.OVERSIGHT, Role.ADMINISTRATOR),
    /** Liaison who logged the case or to whom it was handed over. */
    LOGGED_IT("logged-it", Kind.BASE, Role.LIAISON),
    /** Official of an L5 body or the review panel that is accountable or decides. */
    L5_WITH("L5-with", Kind.BASE, Role.OFFICIAL),
    /** Official of the office that is accountable now (L1 to L4). */
    ACCOUNTABLE_OFFICE("accountable-office", Kind.BASE, Role.OFFICIAL),
    /** Official of the office that decides the appeal (L1 to L4). */
    DECIDING_OFFICE("deciding-office", Kind.BASE, Role.OFFICIAL),
    /** Official of an office asked for a measure or for an item of a remedy. */
    ASKED_OFFICE("asked-office", Kind.BASE, Role.OFFICIAL),
    /** Official of an office that was accountable and was passed or left without a conflict. */
    FORMER_OFFICE("former-office", Kind.BASE, Role.OFFICIAL),
    /** Official of an L5 body that was told of the case. */
    L5_TOLD("L5-told", Kind.BASE, Role.OFFICIAL),
    /** Partner system that sent the case. */
    PARTNER("partner", Kind.BASE, Role.PARTNER),
    /** Liaison of the place who did not log the case. */
    PLACE("place", Kind.BASE, Role.LIAISON),
    /** Case manager of another desk. */
    OTHER_DESK("other-desk", Kind.BASE, Role.CASE_MANAGER),
    /** Focal point who is not named on the case. */
    NOT_NAMED("not-named", Kind.BASE, Role.PROTECTION),
    /** Official of an office without a relation to the case. */
    OTHER_OFFICE("other-office", Kind.BASE, Role.OFFICIAL),
    /** Official of an L5 body that has nothing to do with the case. */
    L5_WITHOUT("L5-without", Kind.BASE, Role.OFFICIAL),
    /** Administrator. */
    ADMINISTRATOR("administrator", Kind.BASE, Role.ADMINISTRATOR),
    /** Nobody known. */
    STRANGER("stranger", Kind.BASE, Role.STRANGER);

    /** How a relation counts when several hold. */
    public enum Kind {
        /** No relation to a case. */
        NONE,
        /** Takes away, together with every other that fits. */
        LIMIT,
        /** Gives; the first that fits. */
        BASE
    }

    private final String code;
    private final Kind kind;
    private final Set<Role> roles;

    Relation(String code, Kind kind, Role... roles) {
        this.code = code;
        this.kind = kind;
        this.roles = Set.of(roles);
    }

    public Kind kind() {
        return kind;
    }

    /** Who can stand so to a case; nobody in particular for a limit. */
    public Set<Role> roles() {
        return roles;
    }

    /**
     * Whether whoever stands so may do what the lifecycle table gives to the other: a carrier and a named case manager
     * what the desk may, an L5 body what an accountable or deciding office may.
     */
    public boolean covers(Relation other) {
        return this == other
                || switch (other) {
                    case DESK -> this == CARRIER || this == NAMED;
                    case ACCOUNTABLE_OFFICE, DECIDING_OFFICE -> this == L5_WITH;
                    default -> false;
                };
    }

    /** The relation in which an office stands that owes the answer now, or decides: from L5 upwards another one. */
    public Relation at(Level level) {
        boolean owes = this == ACCOUNTABLE_OFFICE || this == DECIDING_OFFICE;
        return owes && level.compareTo(Level.L5) >= 0 ? L5_WITH : this;
    }

    /**
     * Whether whoever stands so may do something on the case; a liaison of the place, another desk and whoever has
     * nothing to do with it may at most read.
     */
    public boolean works() {
        return kind == Kind.BASE && compareTo(PARTNER) <= 0;
    }

    /** The code by which the tables, the ledger and addresses name it. */
    public String code() {
        return code;
    }

    /** The constant of this code; refuses an unknown code with {@link IllegalArgumentException}. */
    public static Relation of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no relation has the code " + code);
    }
}
