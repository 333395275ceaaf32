package org.recourse.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;

/**
 * Why the case moves up.
 */
public record Escalation(
        @NotBlank @Code("escalation_reason") String reason,
        @Size(max = 4000) @Nullable String words) {}
