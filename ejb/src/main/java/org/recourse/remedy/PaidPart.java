package org.recourse.remedy;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Depends;

/**
 * One payment on an item: how much, when, to whom, in which way, and what proves it.
 *
 * @param amount in the currency, with a point before the decimals
 * @param currency ISO 4217: the one that was agreed
 * @param toThePerson whether it came into the person's own hands
 * @param toWhom who got it where it did not
 * @param consented whether the person agreed to that before
 */
public record PaidPart(
        @NotNull @Min(1) Integer item,
        @NotBlank @Size(max = 20) String amount,
        @NotBlank @Size(min = 3, max = 3) String currency,
        @NotNull @PastOrPresent LocalDate when,
        boolean toThePerson,
        @Depends @Size(max = 200) @Nullable String toWhom,
        @Depends @Nullable Boolean consented,
        @NotBlank @Size(max = 200) String way,
        @NotBlank @Size(max = 4000) String proof) {}
