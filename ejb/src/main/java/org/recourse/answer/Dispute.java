package org.recourse.answer;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;

/**
 * The complainant says no, and why. Whoever cannot or will not write says it by the reason alone.
 *
 * @param person who of a group says so, where no receipt tells it
 */
public record Dispute(
        @Min(1) @Nullable Integer person,
        @NotBlank @Code("dispute_reason") String reason,
        @Size(max = 4000) @Nullable String words) {}
