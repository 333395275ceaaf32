package org.recourse.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a safety hold is over.
 *
 * @param contact how contact with the person was tried safely, and what came of it
 */
public record HoldRelease(
        @NotBlank @Size(max = 4000) String reason,
        @NotBlank @Size(max = 4000) String contact) {}
