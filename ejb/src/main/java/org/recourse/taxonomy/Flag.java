package org.recourse.taxonomy;

import org.jspecify.annotations.Nullable;

/**
 * A sign of danger that lifts a case before anybody has judged it (list flag).
 *
 * @param severity the least strict under it
 * @param confidentiality the least strict under it, or null
 * @param bypass the bypass it awakens, or null
 */
public record Flag(
        String code,
        String name,
        Severity severity,
        @Nullable Confidentiality confidentiality,
        @Nullable String bypass) {

    /** Somebody may be killed or die soon. */
    public static final String LIFE_AT_RISK = "LIFE_AT_RISK";

    /** Somebody is punished for a grievance or for being a witness. */
    public static final String REPRISAL = "REPRISAL";
}
