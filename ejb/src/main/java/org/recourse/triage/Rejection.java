package org.recourse.triage;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.GoesOut;

/**
 * Why we cannot take a grievance on, where else to go, and how to appeal: a rejection is never without its appeal.
 *
 * @param forwardedTo to whom it was sent on (list referral); what is out of scope is forwarded first
 * @param sameAs reference of the case that goes on about the same matter
 * @param noneOfThese that it does not rest on a reason of the list never_inadmissible: no licence, foreign, no papers,
 *     anonymous, only spoken, late, before a court, or a form that is not complete
 */
public record Rejection(
        @NotBlank @Code("inadmissible") String reason,
        @AssertTrue boolean noneOfThese,
        @GoesOut @NotBlank @Size(max = 4000) String explanation,
        @GoesOut @NotBlank @Size(max = 4000) String elsewhere,
        @Code("referral") @Nullable String forwardedTo,
        @Size(max = 20) @Nullable String sameAs,
        @GoesOut @NotBlank @Size(max = 4000) String appeal) {

    /** The same without the other case: whoever reads the reasons need not know of it. */
    Rejection without() {
        return new Rejection(reason, noneOfThese, explanation, elsewhere, forwardedTo, null, appeal);
    }
}
