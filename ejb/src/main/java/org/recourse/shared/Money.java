package org.recourse.shared;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount in one currency.
 *
 * @param minor in the smallest unit of the currency: cents, where it has cents
 * @param currency ISO 4217, such as {@code USD}
 */
public record Money(long minor, String currency) {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");

    /** The decimal sign of Arabic digits; written with a keyboard of that language it means nothing else. */
    /** In whole units: nobody promises or writes more. */
    public static final long MOST = 999_999_999_999L;

    private static final char ARABIC_POINT = '\u066B';

    /** Refuses a currency that does not exist with {@link IllegalArgumentException}. */
    public Money {
        digits(currency);
    }

    /** So many whole units of a currency that exists. */
    public static Money ofWhole(long units, String currency) {
        return new Money(
                Math.multiplyExact(units, BigDecimal.TEN.pow(digits(currency)).longValueExact()), currency);
    }

    /** Whether it is a code of ISO 4217 that this Java knows. */
    public static boolean isCurrency(@Nullable String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    /**
     * The amount that somebody wrote in a currency that exists, with a point before the decimals. Refuses with
     * {@link InputRefused} what is not more than nothing, another decimal sign, and more decimals than the currency has.
     *
     * @param field in which it was written
     */
    public static Money read(String field, String written, String currency) {
        var text = latin(written);
        if (text.startsWith("-")) {
            throw InputRefused.field(field, "amount-not-positive");
        }
        if (!AMOUNT.matcher(text).matches()) {
            throw InputRefused.field(field, "amount-misread");
        }
        var amount = new BigDecimal(text);
        int digits = digits(currency);
        if (amount.stripTrailingZeros().scale() > digits) {
            throw InputRefused.field(field, "amount-decimals", currency, digits);
        }
        if (amount.signum() == 0) {
            throw InputRefused.field(field, "amount-not-positive");
        }
        return new Money(amount.movePointRight(digits).longValueExact(), currency);
    }

    private static String latin(String written) {
        var text = new StringBuilder();
        written.strip().chars().forEach(sign -> {
            int digit = Character.digit(sign, 10);
            boolean number = digit >= 0 && Character.isDigit(sign);
            text.append(number ? (char) ('0' + digit) : sign == ARABIC_POINT ? '.' : (char) sign);
        });
        return text.toString();
    }

    private static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** As it is written in numbers; decimals only where there are any, and then all of them. */
    public BigDecimal amount() {
        var exact = BigDecimal.valueOf(minor, digits(currency));
        return exact.stripTrailingZeros().scale() <= 0 ? exact.setScale(0) : exact;
    }

    /** Refuses another currency with {@link IllegalArgumentException}. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    /** Refuses another currency with {@link IllegalArgumentException}. */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    /** Refuses another currency with {@link IllegalArgumentException}. */
    public boolean isMoreThan(Money other) {
        return minor > same(other).minor;
    }

    public boolean isNothing() {
        return minor == 0;
    }

    /** Nothing in the same currency. */
    public Money none() {
        return new Money(0, currency);
    }

    private Money same(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException(other.currency + " is not " + currency);
        }
        return other;
    }

    /** Nothing where there is no amount. */
    public static Optional<Money> of(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? Optional.empty() : Optional.of(new Money(minor, currency));
    }
}
