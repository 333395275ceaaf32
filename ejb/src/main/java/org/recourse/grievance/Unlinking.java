package org.recourse.grievance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why two cases have nothing to do with each other after all.
 *
 * @param other reference of the one that this case is linked with
 */
public record Unlinking(
        @NotBlank @Size(max = 20) String other,
        @NotBlank @Size(max = 4000) String reason) {}
