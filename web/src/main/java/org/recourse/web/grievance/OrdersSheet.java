package org.recourse.web.grievance;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Order;
import org.recourse.web.grievance.OrdersPage.Part;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/** Draws a part of the orders of an office. */
final class OrdersSheet {

    private final Part part;
    private final Map<Integer, String> names;

    /** @param names what those are called who carry orders, by their numbers */
    OrdersSheet(Part part, Map<Integer, String> names) {
        this.part = part;
        this.names = Map.copyOf(names);
    }

    /** @param begun whether it is another page than the first */
    OrdersPage list(Order.Page page, boolean begun, @Nullable Phrase done) {
        return new OrdersPage(
                part,
                page.lines().stream().map(line -> line(line, page.now())).toList(),
                new Pager(
                        Phrase.of("orders.pager", page.lines().size()),
                        address("after", page.next()),
                        begun ? part.href() : null,
                        address("before", page.previous())),
                new Empty(
                        "p-clock",
                        Phrase.of("orders.none." + part.code()),
                        Phrase.of("orders.none." + part.code() + ".say"),
                        elsewhere()),
                done);
    }

    /** Where nothing waits, others may. */
    private @Nullable Action elsewhere() {
        return switch (part) {
            case OPEN -> Action.other(Phrase.of("orders.part.others"), Part.OTHERS.href());
            case MINE -> Action.other(Phrase.of("orders.part.open"), Part.OPEN.href());
            case OTHERS -> null;
        };
    }

    private @Nullable String address(String way, Order.@Nullable Mark mark) {
        var here = part.href();
        return mark == null ? null : here + (here.contains("?") ? '&' : '?') + way + '=' + OrderMarks.text(mark);
    }

    private OrdersPage.Line line(Order.Line line, Instant now) {
        return new OrdersPage.Line(
                line.number().text(),
                OrdersPage.HREF + '/' + line.number().text(),
                line.kind(),
                OrderSheet.stage(line.state()),
                line.asked(),
                OrderSheet.clock(line.state(), line.asked(), line.due(), now),
                OrderSheet.carrier(names, line.carrier()));
    }
}
