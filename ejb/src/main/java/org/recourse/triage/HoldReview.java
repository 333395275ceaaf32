package org.recourse.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a safety hold is still needed. */
public record HoldReview(@NotBlank @Size(max = 4000) String because) {}
