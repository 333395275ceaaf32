package org.recourse.notification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.recourse.shared.Ahead;
import org.recourse.shared.GoesOut;

/**
 * What has happened, what comes next, and by when.
 */
public record Progress(
        @GoesOut @NotBlank @Size(max = 4000) String happened,
        @GoesOut @NotBlank @Size(max = 4000) String next,
        @NotNull @Ahead LocalDate by) {}
