package org.recourse.remedy;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;

/**
 * Why a case is opened again. Whoever cannot or will not write says it by the reason alone.
 *
 * @param item what was promised and not done; where it is not said, all that was promised
 */
public record Reopening(
        @NotBlank @Code("reopen_reason") String reason,
        @Min(1) @Nullable Integer item,
        @Size(max = 4000) @Nullable String words) {}
