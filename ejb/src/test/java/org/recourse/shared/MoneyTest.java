package org.recourse.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static String refusal(String written, String currency) {
        var refused = catchThrowableOfType(InputRefused.class, () -> Money.read("amount", written, currency));
        assertThat(refused.faults()).extracting(InputRefused.Fault::field).containsExactly("amount");
        return refused.faults().get(0).key();
    }

    @ParameterizedTest
    @CsvSource({"300,30000,300", "300.5,30050,300.50", "0.01,1,0.01", "٣٠٠٫٥,30050,300.50", "۳۰۰,30000,300"})
    void an_amount_is_written_with_a_point_in_the_digits_of_either_language(String written, long cents, String shown) {
        var money = Money.read("amount", written, "USD");
        assertThat(money).isEqualTo(new Money(cents, "USD"));
        assertThat(money.amount().toPlainString()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"300,50", "1,300.50", "1 300", "300.", ".5", "3e2", "٣٠٠،٥", "+3", "$3", "9999999999999"})
    void another_decimal_sign_and_whatever_else_is_no_amount_is_refused(String written) {
        assertThat(refusal(written, "USD")).isEqualTo("refusal.amount-misread");
    }

    @Test
    void nothing_and_less_is_no_payment() {
        assertThat(refusal("0", "USD")).isEqualTo("refusal.amount-not-positive");
        assertThat(refusal("0.00", "USD")).isEqualTo("refusal.amount-not-positive");
        assertThat(refusal("-5", "USD")).isEqualTo("refusal.amount-not-positive");
    }

    @Test
    void no_more_decimals_are_taken_than_the_currency_has() {
        assertThat(refusal("1.005", "USD")).isEqualTo("refusal.amount-decimals");
        assertThat(refusal("1.5", "JPY")).isEqualTo("refusal.amount-decimals");
        assertThat(Money.read("amount", "1.005", "KWD")).isEqualTo(new Money(1005, "KWD"));
        assertThat(Money.read("amount", "5.000", "USD")).isEqualTo(Money.ofWhole(5, "USD"));
    }

    @Test
    void a_currency_that_does_not_exist_has_no_money() {
        assertThat(Money.isCurrency("USD")).isTrue();
        assertThat(Money.isCurrency("ABC")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, "ABC"));
    }

    @Test
    void only_money_of_one_currency_is_added_and_compared() {
        var five = Money.ofWhole(5, "USD");
        assertThat(five.plus(Money.ofWhole(2, "USD")).minus(five)).isEqualTo(Money.ofWhole(2, "USD"));
        assertThat(five.isMoreThan(five)).isFalse();
        assertThat(five.isMoreThan(five.none())).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> five.plus(Money.ofWhole(5, "EUR")));
    }
}
