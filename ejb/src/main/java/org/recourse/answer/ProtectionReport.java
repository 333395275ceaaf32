package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.recourse.shared.GoesOut;

/**
 * What the office did for safety, and when.
 */
public record ProtectionReport(
        @GoesOut @NotBlank @Size(max = 4000) String done,
        @NotNull @PastOrPresent LocalDate when) {}
