package org.recourse.conflict;

/** Why an office may not be accountable for a case nor decide in it, the plainest reason first. */
public enum Conflict {
    /** It is a respondent, by name or by its kind. */
    RESPONDENT(true),
    /** It stands above a respondent in command. */
    COMMAND_ABOVE(true),
    /** It stands below a respondent in command. */
    COMMAND_BELOW(true),
    /** A respondent heads it, owns it or serves in it. */
    PERSON(true),
    /** It recused. */
    RECUSED(true),
    /** It is a security service and of one service with a respondent (Istanbul Protocol, 2022, ch. III). */
    SERVICE(false),
    /** One of its officers is a party. */
    NAMED(false),
    /** Its head has an interest. */
    HEAD_INTEREST(false);

    private final boolean barsMeasures;

    Conflict(boolean barsMeasures) {
        this.barsMeasures = barsMeasures;
    }

    /** Whether such an office may not even be asked for a measure: another station can protect, the accused one cannot. */
    public boolean barsMeasures() {
        return barsMeasures;
    }
}
