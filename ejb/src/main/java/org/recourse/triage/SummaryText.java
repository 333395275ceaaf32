package org.recourse.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Depends;

/**
 * The shareable summary, what the person asks for in words that may be shared too, and why a flagged word must stand.
 */
public record SummaryText(
        @NotBlank @Size(max = 4000) String text,
        @Size(max = 4000) @Nullable String asked,
        @Depends @Size(max = 4000) @Nullable String reason) {}
