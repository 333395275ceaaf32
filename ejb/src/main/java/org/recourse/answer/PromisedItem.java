package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Ahead;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * One thing that is promised: what, by whom, by when, of what value.
 */
public record PromisedItem(
        @NotBlank @Code("remedy") String type,
        @NotBlank @Size(max = 4000) String what,
        @NotNull @Ahead LocalDate due,
        @Depends @Nullable @PositiveOrZero Long value,
        @Depends @Nullable @Size(min = 3, max = 3) String currency) {}
