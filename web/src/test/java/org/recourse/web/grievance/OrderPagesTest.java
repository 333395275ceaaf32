package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.answer.MeasureReport;
import org.recourse.escalation.SteppingBack;
import org.recourse.grievance.Act;
import org.recourse.grievance.Assignment;
import org.recourse.grievance.Measure;
import org.recourse.grievance.Order;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.grievance.OrdersPage.Part;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Binder;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.form.Lists;
import org.recourse.web.shared.part.Action;

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
                report,
                new Order.Hands(7, List.of(8)));
    }

    private static OrderSheet sheet(Measure.State state, @Nullable String report) {
        return new OrderSheet(order(state, report), Map.of(7, "Amal Tarun", 8, "Sabit Oren"), NOW);
    }

    private static Form form() {
        return Binder.of(MeasureReport.class, "act.report-measure", Lists.of(Taxonomy.standard()))
                .blank()
                .with("token", "t");
    }

    private static Order.Line line(long number, Measure.State state) {
        return new Order.Line(
                new Reference(number),
                "ESCORT",
                state,
                NOW.minus(Duration.ofDays(2)),
                NOW.minus(Duration.ofDays(1)),
                number == 1 ? 7 : null);
    }

    @Test
    void an_order_says_what_to_do_and_until_when_to_report() throws Exception {
        var page = sheet(Measure.State.ASKED, null).one(form(), List.of(), null);
        assertThat(Gallery.draw("order", page))
                .containsSubsequence("Patrol or presence", NUMBER.text(), "Waits for your report")
                .containsSubsequence("The order", "Walk past the market at noon.", "Report on the order")
                .contains("name=\"done\"", "name=\"words\"")
                .doesNotContain("/portal/cases/");
    }

    @Test
    void an_order_on_which_was_reported_shows_the_report_and_asks_for_none() throws Exception {
        var page = sheet(Measure.State.DONE, "We were there.").one(form(), List.of(), Phrase.of("done.report-measure"));
        assertThat(Gallery.draw("order-done", page))
                .containsSubsequence("Your report is with whoever asked", "Your report", "We were there.")
                .doesNotContain("name=\"done\"");
    }

    @Test
    void an_order_says_who_of_the_office_carries_it_and_what_else_can_be_done() throws Exception {
        var page = sheet(Measure.State.ASKED, null).one(form(), List.of(), null);
        assertThat(Gallery.draw("order-carried", page))
                .containsSubsequence("Who carries it", "Amal Tarun", "Say who carries it", "Step back")
                .contains("/acts/assign\"", "/acts/step-back\"");
        var reported = sheet(Measure.State.DONE, "We were there.").one(form(), List.of(), null);
        assertThat(reported.acts()).extracting(Action::href).anyMatch(href -> href.endsWith("/acts/step-back"));
    }

    @Test
    void whoever_names_a_carrier_chooses_among_colleagues_and_learns_nothing_of_a_case() throws Exception {
        var people = List.of(new Choice("8", Phrase.words("Sabit Oren")));
        var form = Binder.of(
                        Assignment.class,
                        "order.assign",
                        Lists.of(Taxonomy.standard()).with("person", people))
                .blank()
                .with("token", "t");
        var page = sheet(Measure.State.ASKED, null).act(Act.ASSIGN, form, List.of());
        assertThat(Gallery.draw("order-assign", page))
                .containsSubsequence("Say who carries it", "Patrol or presence", "Sabit Oren", "Give it to this person")
                .doesNotContain("/portal/cases/");
    }

    @Test
    void whoever_steps_back_reads_what_follows_and_why_it_was_refused() throws Exception {
        var form = Binder.of(SteppingBack.class, "order.step-back", Lists.of(Taxonomy.standard()))
                .blank()
                .with("token", "t");
        var why = new CasePage.Notice(
                "warn", "c-soon", Phrase.of("problem.conflict.title"), Phrase.of("refusal.nobody-left-report"));
        var page = sheet(Measure.State.ASKED, null).act(Act.STEP_BACK, form, List.of(why));
        assertThat(Gallery.draw("order-step-back", page))
                .containsSubsequence(
                        "report that you cannot do it", "You see this order no more", "What interest is it?");
    }

    @Test
    void the_list_names_each_order_by_what_is_to_be_done() throws Exception {
        var page = new Order.Page(
                List.of(line(1, Measure.State.ASKED), line(2, Measure.State.ASKED)),
                new Order.Mark(NOW, new Reference(2)),
                null,
                NOW);
        assertThat(Gallery.draw("orders", new OrdersSheet(Part.OPEN, Map.of(7, "Amal Tarun")).list(page, false, null)))
                .containsSubsequence(
                        "Escort", "Carried by Amal Tarun", "Waits for your report", "2 orders", "after=" + NOW)
                .doesNotContain("/portal/cases/");
        var none = new Order.Page(List.of(), null, null, NOW);
        assertThat(Gallery.draw("orders-none", new OrdersSheet(Part.OPEN, Map.of()).list(none, false, null)))
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
