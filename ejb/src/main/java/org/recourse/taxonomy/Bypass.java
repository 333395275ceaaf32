package org.recourse.taxonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What overrides a route; the lowest rank that replaces one wins (bypass.csv).
 *
 * @param rank from 1
 * @param on what awakens it: {@code category}, {@code flag:CODE}, {@code act:CODE}, {@code respondent:office},
 *     {@code pattern:PARAMETER}
 * @param begin the level at which the replaced route begins; null where the route stays
 * @param severity the least strict under it, or null
 * @param confidentiality the least strict under it, or null
 * @param told the level that is told at once, or null
 * @param within the step in which somebody must act, or null
 * @param mediation whether a meeting may still be offered
 */
public record Bypass(
        int rank,
        String code,
        List<String> on,
        @Nullable Level begin,
        List<String> kinds,
        @Nullable Severity severity,
        @Nullable Confidentiality confidentiality,
        @Nullable Level told,
        @Nullable Step within,
        boolean mediation) {

    /** The bypass of a respondent that is an office, its command or a security service. */
    public static final String CONFLICT = "BP-COI";

    /** The bypass of whoever suffered sexual violence. */
    public static final String OF_SURVIVORS = "BP-GBV";

    public Bypass {
        on = List.copyOf(on);
        kinds = List.copyOf(kinds);
    }

    /** Whether it replaces where the route begins and its kinds. */
    public boolean replacesRoute() {
        return begin != null;
    }

    Level beginOr(Level usual) {
        return begin == null ? usual : begin;
    }
}
