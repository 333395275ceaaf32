package org.recourse.escalation;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.recourse.shared.Code;
import org.recourse.shared.GoesOut;

/**
 * Which step takes longer, until when and why.
 *
 * @param clock number of the clock of the step
 * @param words the reason as the complainant reads it
 */
public record Extension(
        @NotNull @Min(1) Integer clock,
        @NotNull @Future LocalDate until,
        @NotBlank @Code("extension_reason") String reason,
        @GoesOut @NotBlank @Size(max = 4000) String words) {}
