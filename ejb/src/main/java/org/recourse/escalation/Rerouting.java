package org.recourse.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.recourse.shared.Code;

/**
 * Why the case must go to another office.
 */
public record Rerouting(
        @NotBlank @Code("reroute_reason") String reason,
        @NotBlank @Size(max = 4000) String words) {}
