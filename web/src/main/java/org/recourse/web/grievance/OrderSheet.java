package org.recourse.web.grievance;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.grievance.Measure;
import org.recourse.grievance.Order;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.ClockMark;

/** Draws one order of an office. */
final class OrderSheet {

    private final Order order;
    private final Map<Integer, String> names;
    private final Instant now;

    /** @param names what whoever carries it is called, by number */
    OrderSheet(Order order, Map<Integer, String> names, Instant now) {
        this.order = order;
        this.names = Map.copyOf(names);
        this.now = now;
    }

    /** @param form by which the office reports; drawn where something is left to report */
    OrderPage one(Form form, List<CasePage.Notice> notices, @Nullable Phrase done) {
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
                carrier(names, order.hands().carrier()),
                OrderActs.possible(order).stream()
                        .filter(act -> act != Act.REPORT_MEASURE)
                        .map(this::action)
                        .toList(),
                notices,
                done);
    }

    private Action action(Act act) {
        return Action.other(
                Phrase.of("order." + act.code()), OrderPage.href(order.number().text(), act));
    }

    /** The page of another act than the report. */
    OrderActPage act(Act act, Form form, List<CasePage.Notice> notices) {
        return new OrderActPage(order.number().text(), order.kind(), act, notices, form);
    }

    static String stage(Measure.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static ClockMark clock(Measure.State state, Instant asked, @Nullable Instant due, Instant now) {
        return state.open() && due != null ? ClockMark.running(asked, due, now) : ClockMark.none();
    }

    static @Nullable String carrier(Map<Integer, String> names, @Nullable Integer carrier) {
        return carrier == null ? null : names.get(carrier);
    }
}
