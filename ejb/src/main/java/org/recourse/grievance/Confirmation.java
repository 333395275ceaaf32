package org.recourse.grievance;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The pending act that a second person confirms or declines, and why.
 */
public record Confirmation(
        @NotNull @Min(1) Integer pending,
        @NotBlank @Size(max = 40) String act,
        @Size(max = 4000) @Nullable String reason) {}
