package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.intake.ChangedMoney;
import org.recourse.intake.Since;
import org.recourse.shared.Money;

class MoneySheetTest {

    private static ChangedMoney money(long minor, String currency) {
        return new ChangedMoney("BRIBE", minor, currency, "POLICE", "The bar", "NONE", new Since(null, null));
    }

    @Test
    void each_currency_is_summed_by_itself_and_each_sum_shown() {
        var sheet = new MoneySheet(List.of(money(1250, "USD"), money(4000, "EUR"), money(250, "USD")));
        assertThat(sheet.totals()).containsExactly(Money.ofWhole(15, "USD"), Money.ofWhole(40, "EUR"));
        assertThat(sheet.lines()).hasSize(5);
    }

    @Test
    void one_sum_needs_no_total_and_none_no_line() {
        assertThat(new MoneySheet(List.of(money(1250, "USD"))).lines()).hasSize(1);
        assertThat(new MoneySheet(List.of()).lines()).isEmpty();
    }
}
