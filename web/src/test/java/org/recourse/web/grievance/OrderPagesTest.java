package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.answer.MeasureReport;
import org.recourse.grievance.Measure;
import org.recourse.grievance.Order;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Binder;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.form.Lists;

/** What an office sees of the orders that it is asked to carry out. */
class OrderPagesTest {

    private static final Instant NOW = Gallery.NOW;
    private static final Reference NUMBER = new Reference(77);

    private static Order order(Measure.State state, @Nullable String report) {
        return new Order(
                NUMBER,
                "PATROL",
                state,
                NOW.minus(Duration.ofHours(20)),
                NOW.plus(Duration.ofHours(4)),
                "Walk past the market at noon.",
                report == null ? null : LocalDate.of(2026, 11, 3),
                report);
    }

    private static Form form() {
        return Binder.of(MeasureReport.class, "act.report-measure", Lists.of(Taxonomy.standard()))
                .blank()
                .with("token", "t");
    }

    private static Order.Line line(long number, Measure.State state) {
        return new Order.Line(
                new Reference(number), "ESCORT", state, NOW.minus(Duration.ofDays(2)), NOW.minus(Duration.ofDays(1)));
    }

    @Test
    void an_order_says_what_to_do_and_until_when_to_report() throws Exception {
        var page = OrderSheet.one(order(Measure.State.ASKED, null), form(), NOW, null);
        assertThat(Gallery.draw("order", page))
                .containsSubsequence("Patrol or presence", NUMBER.text(), "Waits for your report")
                .containsSubsequence("The order", "Walk past the market at noon.", "Report on the order")
                .contains("name=\"done\"", "name=\"words\"")
                .doesNotContain("/portal/cases/");
    }

    @Test
    void an_order_on_which_was_reported_shows_the_report_and_asks_for_none() throws Exception {
        var page = OrderSheet.one(
                order(Measure.State.DONE, "We were there."), form(), NOW, Phrase.of("done.report-measure"));
        assertThat(Gallery.draw("order-done", page))
                .containsSubsequence("Your report is with whoever asked", "Your report", "We were there.")
                .doesNotContain("name=\"done\"");
    }

    @Test
    void the_list_names_each_order_by_what_is_to_be_done() throws Exception {
        var page = new Order.Page(
                List.of(line(1, Measure.State.ASKED), line(2, Measure.State.ASKED)),
                new Order.Mark(NOW, new Reference(2)),
                null,
                NOW);
        assertThat(Gallery.draw("orders", OrderSheet.list(page, true, false)))
                .containsSubsequence("Escort", "Waits for your report", "2 orders", "after=" + NOW)
                .doesNotContain("/portal/cases/");
        var none = new Order.Page(List.of(), null, null, NOW);
        assertThat(Gallery.draw("orders-none", OrderSheet.list(none, true, false)))
                .contains("No order waits for you");
    }

    @Test
    void a_mark_of_a_page_is_read_as_it_was_written_and_no_other() {
        for (var mark : List.of(new Order.Mark(NOW, NUMBER), new Order.Mark(null, NUMBER))) {
            assertThat(OrderMarks.read(OrderMarks.text(mark))).isEqualTo(mark);
        }
        assertThat(OrderMarks.read(null)).isNull();
        for (var wrong : List.of("", "-", "x_" + NUMBER.text(), NOW + "_7K3M", "_", "-_" + "0".repeat(5000))) {
            assertThatThrownBy(() -> OrderMarks.read(wrong)).isInstanceOf(Malformed.class);
        }
    }
}
