package org.recourse.grievance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.recourse.shared.GoesOut;

/**
 * How the person was told that we have the grievance.
 */
public record Acknowledgement(
        @GoesOut @NotBlank @Size(max = 4000) String how) {}
