package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Item;
import org.recourse.grievance.Payment;
import org.recourse.grievance.Represented;
import org.recourse.shared.Money;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Action;

class RemedySheetTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static CaseView.Paid paid(int no, long cents, boolean received) {
        var slip = new Payment.Slip("1", "USD", null, "In cash", "A receipt", null);
        return new CaseView.Paid(no, new Money(cents, "USD"), LocalDate.of(2026, 11, no), received, slip);
    }

    private static CaseView.Promised item(int no, @Nullable Money worth, CaseView.Paid... payments) {
        return new CaseView.Promised(
                no,
                "CMP",
                null,
                NOW,
                Optional.ofNullable(worth),
                Item.Progress.PROMISED,
                "What was lost",
                List.of(payments));
    }

    private static CaseView view(CaseView.Promised... items) {
        var one = CaseSheetTest.told(Confidentiality.P2, null);
        return new CaseView(
                one.reference(),
                one.version(),
                one.now(),
                one.header(),
                one.role(),
                one.me(),
                one.relations(),
                one.rights(),
                EnumSet.of(Act.PAY, Act.REPORT_DONE, Act.VIEW_ITEM),
                one.categories(),
                one.parties(),
                one.persons(),
                Represented.NOBODY,
                one.texts(),
                Map.of(),
                List.of(),
                List.of(items),
                List.of(),
                one.clocks(),
                one.standings(),
                one.waiting(),
                one.entry(),
                List.of(),
                List.of());
    }

    private static RemedyPage page(CaseView view) {
        return new RemedySheet(view, CaseSheetTest.names()).page();
    }

    @Test
    void promised_paid_and_arrived_are_summed_apart_for_each_item_and_in_all() {
        var page = page(view(
                item(1, Money.ofWhole(600, "USD"), paid(1, 30_000, true), paid(2, 20_050, false)),
                item(2, Money.ofWhole(40, "USD")),
                item(3, Money.ofWhole(9, "EUR")),
                item(4, null)));
        assertThat(page.money())
                .extracting(RemedyPage.Sum::promised)
                .containsExactly(
                        Money.ofWhole(600, "USD"),
                        Money.ofWhole(40, "USD"),
                        Money.ofWhole(9, "EUR"),
                        Money.ofWhole(640, "USD"));
        var all = page.money().get(3);
        assertThat(all.whole()).isTrue();
        assertThat(all.paid()).isEqualTo(new Money(50_050, "USD"));
        assertThat(all.arrived()).isEqualTo(new Money(30_000, "USD"));
    }

    @Test
    void what_is_not_paid_is_paid_before_it_is_reported_as_done() {
        var page = page(view(
                item(1, Money.ofWhole(600, "USD"), paid(1, 30_000, false)),
                item(2, Money.ofWhole(300, "USD"), paid(2, 30_000, false)),
                item(3, null)));
        assertThat(page.items())
                .extracting(item -> item.actions().get(0))
                .extracting(Action::name)
                .containsExactly(Phrase.of("act.pay"), Phrase.of("act.report-done"), Phrase.of("act.report-done"));
    }

    @Test
    void scopes_of_its_acts_show_what_was_promised() {
        assertThat(ActScopes.of(Act.PAY)).contains(Scope.REMEDY);
        assertThat(ActScopes.of(Act.VIEW_ITEM)).contains(Scope.REMEDY);
        assertThat(ActScopes.of(Act.PLAN)).contains(Scope.PLAN);
    }
}
