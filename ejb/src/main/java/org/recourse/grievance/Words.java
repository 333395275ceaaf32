package org.recourse.grievance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A text for whoever reads the case after this act.
 */
public record Words(@NotBlank @Size(max = 4000) String text) {}
