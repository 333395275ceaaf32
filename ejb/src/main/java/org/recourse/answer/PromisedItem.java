package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Ahead;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;
import org.recourse.shared.GoesOut;
import org.recourse.shared.Money;

/**
 * One thing that is promised: what, by whom, by when, of what value.
 *
 * @param value in whole units of the currency
 */
public record PromisedItem(
        @NotBlank @Code("remedy") String type,
        @GoesOut @NotBlank @Size(max = 4000) String what,
        @NotNull @Ahead LocalDate due,
        @Depends @Nullable @PositiveOrZero Long value,
        @Depends @Nullable @Size(min = 3, max = 3) String currency) {

    /** What it is worth, where that was said in money. */
    public Optional<Money> worth() {
        return value == null || currency == null || currency.isBlank()
                ? Optional.empty()
                : Optional.of(Money.ofWhole(value, currency));
    }
}
