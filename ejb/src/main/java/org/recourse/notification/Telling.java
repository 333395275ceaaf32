package org.recourse.notification;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.recourse.shared.Code;

/**
 * The words that were told, how and when.
 */
public record Telling(
        @NotNull @Min(1) Integer word,
        @NotBlank @Code("told_how") String how,
        @NotNull @PastOrPresent LocalDate when,
        boolean understood) {}
