package org.recourse.triage;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The case goes to the office that the router chose; refused when its list has changed since it was read.
 */
public record Admission(
        @NotNull @Min(1) Integer office,
        @Size(max = 4000) @Nullable String reason) {}
