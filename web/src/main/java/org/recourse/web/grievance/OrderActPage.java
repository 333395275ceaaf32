package org.recourse.web.grievance;

import java.util.List;
import org.recourse.grievance.Act;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Form;

/**
 * The form of an act on an order other than its report.
 *
 * @param kind code of list measure
 * @param notices why it was refused before
 */
public record OrderActPage(String number, String kind, Act act, List<CasePage.Notice> notices, Form form)
        implements Page {

    /** The act as a verb. */
    public Phrase heading() {
        return Phrase.of("order." + act.code());
    }

    /** What the act does, in a sentence. */
    public Phrase why() {
        return Phrase.of("order." + act.code() + ".why");
    }

    /** What its button says. */
    public Phrase button() {
        return Phrase.of("order." + act.code() + ".button");
    }

    /** The address of the order. */
    public String back() {
        return OrdersPage.HREF + '/' + number;
    }

    /** The address to which the form is sent. */
    public String action() {
        return back() + "/acts/" + act.code();
    }
}
