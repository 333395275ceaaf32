package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.recourse.shared.Code;

/**
 * The office steps aside.
 */
public record Recusal(
        @NotBlank @Code("interest") String reason,
        @NotBlank @Size(max = 4000) String words) {}
