package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;

/**
 * The complainant says no, and why. Whoever cannot or will not write says it by the reason alone.
 */
public record Dispute(
        @NotBlank @Code("dispute_reason") String reason,
        @Size(max = 4000) @Nullable String words) {}
