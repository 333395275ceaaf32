package org.recourse.web.grievance;

import java.util.List;
import java.util.Map;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;

/**
 * What somebody wrote is kept in the page itself, although it could not be taken because the login had ended: after
 * signing in in another window the same form is sent again. Nothing of it is stored on the server.
 *
 * @param key    the end of the keys of its texts
 * @param detail how to go on
 * @param words  what was written, so that it can be copied even if all else fails
 * @param action the address to which the form is sent again
 * @param typed  the whole form
 */
public record KeptPage(String key, Phrase detail, List<Word> words, String action, Map<String, List<String>> typed)
        implements Page {

    /** What was written in one field. */
    public record Word(Phrase field, String words) {}

    @Override
    public String template() {
        return "grievance/kept-form";
    }
}
