package org.recourse.triage;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Whether the person was really received by whoever was to help with a part, and what comes next.
 *
 * @param referral its number
 */
public record PartReport(
        @Min(1) int referral,
        boolean received,
        @NotBlank @Size(max = 4000) String next) {}
