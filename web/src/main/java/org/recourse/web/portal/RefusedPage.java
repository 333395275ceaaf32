package org.recourse.web.portal;

import java.util.List;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Action;

/**
 * Why something was not done or cannot be shown, for an officer. Hidden and absent are one page, word for word.
 *
 * @param icon    a picture
 * @param actions what can be done instead
 */
public record RefusedPage(String icon, Phrase title, Phrase say, List<Action> actions) implements Page {

    /** There is no such page, or it is not open to the reader: one answer for both. */
    public static RefusedPage absent() {
        return new RefusedPage(
                "i-search",
                Phrase.of("problem.absent.title"),
                Phrase.of("problem.absent.detail"),
                List.of(Action.main(Phrase.of("refused.cases"), "/portal/cases")));
    }
}
