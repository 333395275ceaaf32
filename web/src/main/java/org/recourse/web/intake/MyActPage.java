package org.recourse.web.intake;

import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Form;

/**
 * One act of the complainant.
 *
 * @param act    the middle of its keys and the end of its address, such as {@code dispute}
 * @param quoted what it is about, such as the question that is answered
 * @param notice what must be known before it is sent, such as that the case has changed
 */
public record MyActPage(
        String act, @Nullable String quoted, @Nullable Phrase notice, Form form) implements Page {

    public String key() {
        return "mine." + act;
    }

    public String action() {
        return "/follow-up/" + act;
    }
}
