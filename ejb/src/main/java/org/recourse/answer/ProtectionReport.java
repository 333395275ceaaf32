package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What the office did for safety, and when.
 */
public record ProtectionReport(
        @NotBlank @Size(max = 4000) String done,
        @NotNull @PastOrPresent LocalDate when) {}
