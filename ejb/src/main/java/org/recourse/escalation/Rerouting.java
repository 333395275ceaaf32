package org.recourse.escalation;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.recourse.shared.Code;

/** Why the case must go to another office, and to which: the one that the router showed. */
public record Rerouting(
        @NotNull @Min(1) Integer office,
        @NotBlank @Code("reroute_reason") String reason,
        @NotBlank @Size(max = 4000) String words) {}
