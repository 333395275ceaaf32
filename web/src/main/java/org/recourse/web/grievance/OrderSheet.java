package org.recourse.web.grievance;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Measure;
import org.recourse.grievance.Order;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/** Draws the orders of an office. */
final class OrderSheet {

    private OrderSheet() {}

    /** A page of the list. */
    static OrdersPage list(Order.Page page, boolean open, boolean begun) {
        var here = open ? OrdersPage.HREF : OrdersPage.OTHERS;
        return new OrdersPage(
                open,
                Phrase.of(open ? "orders.lead" : "orders.lead.others"),
                page.lines().stream().map(line -> line(line, page.now())).toList(),
                new Pager(
                        Phrase.of("orders.pager", page.lines().size()),
                        address(here, "after", page.next()),
                        begun ? here : null,
                        address(here, "before", page.previous())),
                new Empty(
                        "p-clock",
                        Phrase.of(open ? "orders.none" : "orders.none.others"),
                        Phrase.of("orders.none.say"),
                        open ? Action.other(Phrase.of("orders.others"), OrdersPage.OTHERS) : null));
    }

    private static @Nullable String address(String here, String way, Order.@Nullable Mark mark) {
        return mark == null ? null : here + (here.contains("?") ? '&' : '?') + way + '=' + OrderMarks.text(mark);
    }

    static String href(Order.Line line) {
        return OrdersPage.HREF + '/' + line.number().text();
    }

    private static OrdersPage.Line line(Order.Line line, Instant now) {
        return new OrdersPage.Line(
                line.number().text(),
                href(line),
                line.kind(),
                stage(line.state()),
                line.asked(),
                clock(line.state(), line.asked(), line.due(), now));
    }

    private static String stage(Measure.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static ClockMark clock(Measure.State state, Instant asked, @Nullable Instant due, Instant now) {
        return state.open() && due != null ? ClockMark.running(asked, due, now) : ClockMark.none();
    }

    /** @param form by which the office reports; drawn where something is left to report */
    static OrderPage one(Order order, Form form, Instant now, @Nullable Phrase done) {
        var day = order.day();
        var report = order.report();
        return new OrderPage(
                order.number().text(),
                order.kind(),
                stage(order.state()),
                order.asked(),
                clock(order.state(), order.asked(), order.due(), now),
                order.words(),
                day == null || report == null
                        ? List.of()
                        : List.of(new OpenedPage.Line(Phrase.of("measure.report", day), report)),
                order.state().open() ? form : null,
                done);
    }
}
