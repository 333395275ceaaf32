package org.recourse.access;

/** How an actor stands to one case, in the order in which base relations are tried (codes.csv). */
public enum Relation {
    /** There is no case yet. */
    NEW("new"),
    /** An act on the directory or on published figures. */
    NO_CASE("no-case"),
    /** The product acting by itself. */
    CLOCK("clock"),
    /** Officer of an office that is a respondent. */
    RESPONDENT_OFFICE("respondent-office"),
    /** Superior: officer of an office above a respondent in command. */
    COMMAND_ABOVE("command-above"),
    /** Subordinate: officer of an office below a respondent in command. */
    COMMAND_BELOW("command-below"),
    /** Officer who is named in the case or has an interest in a party or the site. */
    INTEREST("interest"),
    /** Officer who recused or stepped back from this case. */
    RECUSED("recused"),
    /** Official of a security service. */
    SECURITY_SERVICE("security-service"),
    /** Holder of the receipt. */
    RECEIPT("receipt"),
    /** Focal point or case manager named on the case. */
    NAMED("named"),
    /** Case manager of the desk who carries the case. */
    CARRIER("carrier"),
    /** Other case manager of the desk that holds the case. */
    DESK("desk"),
    /** Auditor of an oversight body. */
    OVERSIGHT_BODY("oversight-body"),
    /** Person asked to confirm a pending act; only while it waits. */
    SECOND_PERSON("second-person"),
    /** Liaison who logged the case or to whom it was handed over. */
    LOGGED_IT("logged-it"),
    /** Official of an L5 body or the review panel that is accountable or decides. */
    L5_WITH("L5-with"),
    /** Official of the office that is accountable now (L1 to L4). */
    ACCOUNTABLE_OFFICE("accountable-office"),
    /** Official of the office that decides the appeal (L1 to L4). */
    DECIDING_OFFICE("deciding-office"),
    /** Official of an office asked for a measure or for an item of a remedy. */
    ASKED_OFFICE("asked-office"),
    /** Official of an office that was accountable and was passed or left without a conflict. */
    FORMER_OFFICE("former-office"),
    /** Official of an L5 body that was told of the case. */
    L5_TOLD("L5-told"),
    /** Partner system that sent the case. */
    PARTNER("partner"),
    /** Liaison of the place who did not log the case. */
    PLACE("place"),
    /** Case manager of another desk. */
    OTHER_DESK("other-desk"),
    /** Focal point who is not named on the case. */
    NOT_NAMED("not-named"),
    /** Official of an office without a relation to the case. */
    OTHER_OFFICE("other-office"),
    /** Official of an L5 body that has nothing to do with the case. */
    L5_WITHOUT("L5-without"),
    /** Administrator. */
    ADMINISTRATOR("administrator"),
    /** Nobody known. */
    STRANGER("stranger");

    private final String code;

    Relation(String code) {
        this.code = code;
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
