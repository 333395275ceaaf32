package org.recourse.triage;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Whether the person was really received by whoever was to help with a part, and what comes next.
 *
 * @param referral its number
 */
public record PartReport(
        @NotNull @Min(1) Integer referral,
        boolean received,
        @NotBlank @Size(max = 4000) String next) {}
