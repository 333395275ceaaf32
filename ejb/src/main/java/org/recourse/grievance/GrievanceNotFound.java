package org.recourse.grievance;

import org.recourse.shared.Refusal;

/** There is no such case, or none that the caller may know of: one answer for both. */
public final class GrievanceNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public GrievanceNotFound() {
        super(Kind.NOT_FOUND, "refusal.not-found");
    }
}
