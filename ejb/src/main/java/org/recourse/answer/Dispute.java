package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.recourse.shared.Code;

/**
 * The complainant says no, and why.
 */
public record Dispute(
        @NotBlank @Code("dispute_reason") String reason,
        @NotBlank @Size(max = 4000) String words) {}
