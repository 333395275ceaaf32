package org.recourse.triage;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Depends;

/**
 * Another person approves the summary after it was read back.
 */
public record SummaryApproval(
        @NotNull @Min(1) Integer summary,
        boolean readBack,
        @Depends @Size(max = 4000) @Nullable String whyNot) {}
