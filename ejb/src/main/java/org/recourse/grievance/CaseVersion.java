package org.recourse.grievance;

import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;

/**
 * The case that an act is meant for, and the version that its actor saw.
 *
 * @param reference of the case; null for the case whose receipt was shown
 * @param order number of an order of the case, where somebody acts who knows the order and not the case; else null
 * @param version as on the page or in {@code If-Match}; null only for acts that add and change nothing that was seen,
 *     and on an order, which shows no version
 * @param request 32 hex of this sending, made by the server; the same one again is the same act, not a second
 */
public record CaseVersion(
        @Nullable Reference reference,
        @Nullable Reference order,
        @Nullable Integer version,
        @Nullable String request) {

    public CaseVersion(@Nullable Reference reference, @Nullable Integer version, @Nullable String request) {
        this(reference, null, version, request);
    }

    public static CaseVersion of(Reference reference, int version) {
        return new CaseVersion(reference, version, null);
    }

    /** The case whose receipt was shown in this request. */
    public static CaseVersion mine(@Nullable Integer version, String request) {
        return new CaseVersion(null, version, request);
    }

    /** The case of an order that was asked of the office of whoever acts. */
    public static CaseVersion ofOrder(Reference order, @Nullable String request) {
        return new CaseVersion(null, order, null, request);
    }

    /** For acts that only add, such as a message. */
    public static CaseVersion any(Reference reference) {
        return new CaseVersion(reference, null, null);
    }
}
