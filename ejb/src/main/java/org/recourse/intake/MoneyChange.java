package org.recourse.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.RememberedDay;

/**
 * Money that changed hands, or what was taken in money's worth.
 *
 * @param amount more than nothing, with a point before the decimals
 * @param currency ISO 4217, such as {@code USD}
 * @param payee what the one is who got it
 * @param where the roadblock or office
 * @param receipt whether one was given
 * @param since when it was, as well as the person remembers it
 */
public record MoneyChange(
        @NotBlank @Code("money_kind") String kind,
        @NotBlank @Size(max = 30) String amount,
        @NotBlank @Size(min = 3, max = 3) String currency,
        @NotBlank @Code("party") String payee,
        @Size(max = 200) @Nullable String where,
        @NotBlank @Code("money_receipt") String receipt,
        @Nullable RememberedDay since,
        @Code("date_precision") @Nullable String precision) {}
