package org.recourse.taxonomy;

import java.util.List;
import java.util.Set;

/**
 * A kind of office and what it may do (list office_kind).
 *
 * @param levels on which it can stand
 * @param security whether it is a security service: never at P3 and P4, and its whole service is out against one of it
 * @param seals whether it may hold sealed cases
 * @param independent whether it stands outside the line hierarchy
 * @param over kinds that it oversees; it is accountable only for them
 * @param through kinds through which alone it is reached
 * @param party the kind of party that an office of this kind is
 */
public record OfficeKind(
        String code,
        String name,
        Set<Level> levels,
        boolean security,
        Acts acts,
        boolean seals,
        boolean independent,
        List<String> over,
        List<String> through,
        String party) {

    /** The code of a grievance desk. */
    public static final String DESK = "DESK";
    /** The code of the last instance inside the mechanism. */
    public static final String REVIEW_PANEL = "REVIEW_PANEL";

    /** As what an office of the kind may act. */
    public enum Acts {
        /** May be accountable, decide, and be asked. */
        ACCOUNTABLE,
        /** May only be asked for measures and items. */
        ASKED,
        /** Only by referral. */
        REFERRAL,
        /** Holds cases. */
        DESK,
        /** Never. */
        NONE
    }

    public OfficeKind {
        levels = Set.copyOf(levels);
        over = List.copyOf(over);
        through = List.copyOf(through);
    }

    /** Whether an office of the kind may ever be accountable or decide. */
    public boolean accountable() {
        return acts == Acts.ACCOUNTABLE;
    }
}
