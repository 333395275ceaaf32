package org.recourse.web.grievance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.ClockMark;

/**
 * One order as the office reads that is asked: what to do, and until when to report. Whom it protects it does not say.
 *
 * @param kind   code of list measure
 * @param stage  how far it is, as the end of a key
 * @param report what the office has reported; empty before it does
 * @param form   by which it reports; none where nothing is left to report
 * @param carrier the name of whoever carries it; none where nobody does
 * @param acts   what else can be done on it
 * @param notices why a report was refused
 * @param done   what was just done; none where the page was only opened
 */
public record OrderPage(
        String number,
        String kind,
        String stage,
        Instant asked,
        ClockMark clock,
        String words,
        List<OpenedPage.Line> report,
        @Nullable Form form,
        @Nullable String carrier,
        List<Action> acts,
        List<CasePage.Notice> notices,
        @Nullable Phrase done)
        implements Page {

    /** The address to which its form is sent. */
    public String action() {
        return href(number, Act.REPORT_MEASURE);
    }

    /** The address of an act on an order. */
    static String href(String number, Act act) {
        return OrdersPage.HREF + '/' + number + "/acts/" + act.code();
    }
}
