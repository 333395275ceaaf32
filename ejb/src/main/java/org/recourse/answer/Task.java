package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.recourse.shared.Ahead;

/**
 * One thing of a plan: what is done, by whom, and by when.
 */
public record Task(
        @NotBlank @Size(max = 4000) String what,
        @NotBlank @Size(max = 200) String who,
        @NotNull @Ahead LocalDate by) {}
