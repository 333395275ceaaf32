package org.recourse.web.intake;

import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.form.Form;

/**
 * One act of the complainant.
 *
 * @param act    the middle of its keys and the end of its address, such as {@code dispute}
 * @param quoted what it is about, such as the question that is answered
 */
public record MyActPage(String act, @Nullable String quoted, Form form) implements Page {

    public String key() {
        return "mine." + act;
    }

    public String action() {
        return "/follow-up/" + act;
    }
}
