package org.recourse.web.intake;

import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.form.Form;

/**
 * One question of a report that needs no drawing of its own.
 *
 * @param alone whether the person wants to speak with one trained person only
 * @param back  the address of the page before
 * @param beside whether a liaison writes it down with somebody
 */
public record ReportPage(
        Step step, boolean alone, Form form, @Nullable String back, boolean beside) implements Page {

    /** Where its texts begin: the private way has its own for some. */
    public String key() {
        return "report." + step.code() + (alone && step == Step.WORDS ? ".alone" : "");
    }
}
