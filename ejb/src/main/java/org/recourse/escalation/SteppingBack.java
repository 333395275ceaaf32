package org.recourse.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.recourse.shared.Code;

/**
 * One person steps back from a case, and the desk, office or body goes on with it.
 */
public record SteppingBack(
        @NotBlank @Code("interest") String reason,
        @NotBlank @Size(max = 4000) String words) {}
