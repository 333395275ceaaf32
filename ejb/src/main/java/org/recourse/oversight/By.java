package org.recourse.oversight;

import java.util.Locale;

/**
 * What the answer to a question is counted by.
 *
 * @param fact of the entries, where it is one of these; else empty
 * @param list of the taxonomy in which the values of that fact stand; empty where they are yes and no
 */
public record By(Kind kind, String fact, String list) {

    /** What all acts have, or one fact of some. */
    public enum Kind {
        ACT,
        OFFICE,
        PLACE,
        CATEGORY,
        SEVERITY,
        /** From which severity or confidentiality to which. */
        CHANGE,
        /** What stands beside it in the same case. */
        BESIDE,
        STEP,
        UNIT,
        ROADBLOCK,
        PERSON,
        CURRENCY,
        FACT
    }

    static final By ACT = of(Kind.ACT);
    static final By OFFICE = of(Kind.OFFICE);
    static final By PLACE = of(Kind.PLACE);
    static final By CATEGORY = of(Kind.CATEGORY);
    static final By SEVERITY = of(Kind.SEVERITY);
    static final By CHANGE = of(Kind.CHANGE);
    static final By BESIDE = of(Kind.BESIDE);
    static final By STEP = of(Kind.STEP);
    static final By UNIT = of(Kind.UNIT);
    static final By ROADBLOCK = of(Kind.ROADBLOCK);
    static final By PERSON = of(Kind.PERSON);
    static final By CURRENCY = of(Kind.CURRENCY);

    private static By of(Kind kind) {
        return new By(kind, "", "");
    }

    static By fact(String fact, String list) {
        return new By(Kind.FACT, fact, list);
    }

    /** A fact that is a yes or a no. */
    static By fact(String fact) {
        return fact(fact, "");
    }

    /** As addresses and texts have it. */
    public String key() {
        return kind == Kind.FACT ? fact : kind.name().toLowerCase(Locale.ROOT);
    }
}
