package org.recourse.web.portal;

import java.util.List;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Action;

/**
 * What somebody wrote is kept although it could not be taken: the case changed in between, or the login had ended.
 *
 * @param key     {@code stale} or {@code expired}: the end of the keys of its texts
 * @param detail  what changed, or until when it is kept
 * @param words   what was written, so that it can be copied even if all else fails
 * @param actions to go on
 */
public record KeptPage(String key, Phrase detail, List<Word> words, List<Action> actions) implements Page {

    /** What was written in one field. */
    public record Word(Phrase field, String words) {}
}
