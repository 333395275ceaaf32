package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What became of an order.
 *
 * @param done whether it was done
 * @param when on which day it was done, or it became clear that it cannot be
 * @param words what was done; or why it was not
 */
public record MeasureReport(
        boolean done,
        @NotNull @PastOrPresent LocalDate when,
        @NotBlank @Size(max = 2000) String words) {}
