package org.recourse.grievance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * How the person was told that we have the grievance.
 */
public record Acknowledgement(@NotBlank @Size(max = 4000) String how) {}
