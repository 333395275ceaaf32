package org.recourse.web.grievance;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Order;
import org.recourse.shared.Reference;
import org.recourse.web.shared.Malformed;

/** Where a page of orders begins, as an address has it. */
final class OrderMarks {

    private OrderMarks() {}

    /** @throws Malformed where it is no mark of a page */
    static Order.@Nullable Mark read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var parts = text.split("_", 2);
        try {
            return new Order.Mark(parts[0].equals("-") ? null : Instant.parse(parts[0]), Reference.parse(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
            throw new Malformed("no mark of a page");
        }
    }

    /** As an address has it. */
    static String text(Order.Mark mark) {
        return (mark.due() == null ? "-" : mark.due().toString())
                + '_'
                + mark.number().text();
    }
}
