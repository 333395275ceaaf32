package org.recourse.answer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.recourse.shared.GoesOut;

/**
 * A question to the complainant in plain words, the safe way to put it, and how many working days there are to answer.
 */
public record Question(
        @GoesOut @NotBlank @Size(max = 4000) String text,
        @NotNull @Min(1) @Max(20) Integer days) {}
