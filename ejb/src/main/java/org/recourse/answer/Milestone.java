package org.recourse.answer;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.recourse.shared.GoesOut;

/**
 * What was reached in a case that concerns many, or why it moved, and what comes next.
 *
 * @param by the date of the next milestone, within the time of the step
 */
public record Milestone(
        @GoesOut @NotBlank @Size(max = 4000) String reached,
        @GoesOut @NotBlank @Size(max = 4000) String next,
        @NotNull @Future LocalDate by) {}
