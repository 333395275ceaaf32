package org.recourse.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.recourse.shared.GoesOut;

/**
 * The decision stands: why, and what the complainant can do now. Courts are open at any time.
 */
public record Dismissal(
        @GoesOut @NotBlank @Size(max = 4000) String reasons,
        @GoesOut @NotBlank @Size(max = 4000) String appeal) {}
