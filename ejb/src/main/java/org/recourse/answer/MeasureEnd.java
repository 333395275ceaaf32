package org.recourse.answer;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A measure is no longer needed.
 *
 * @param measure its number in the case
 * @param reason for the desk or the office that asked; the asked office reads only that the order has ended
 */
public record MeasureEnd(
        @NotNull @Min(1) Integer measure,
        @NotBlank @Size(max = 4000) String reason) {}
