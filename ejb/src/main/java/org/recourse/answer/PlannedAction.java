package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.recourse.shared.Ahead;

/**
 * One thing that the office will do, and by when.
 */
public record PlannedAction(
        @NotBlank @Size(max = 4000) String what,
        @NotNull @Ahead LocalDate by) {}
