package org.recourse.web.grievance;

import java.time.Instant;
import java.util.List;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/**
 * The orders of an office that is asked for measures. Nothing of a case stands here.
 *
 * @param open whether they are those that wait for a report
 */
public record OrdersPage(boolean open, Phrase lead, List<Line> lines, Pager pager, Empty empty) implements Page {

    /** The address of the list. */
    static final String HREF = "/portal/orders";

    /** The address of the orders on which was reported, or that have ended. */
    static final String OTHERS = HREF + "?part=others";

    /**
     * An order.
     *
     * @param kind  code of list measure
     * @param stage how far it is, as the end of a key
     */
    public record Line(String number, String href, String kind, String stage, Instant asked, ClockMark clock) {}
}
