package org.recourse.web.record;

import java.util.List;
import org.recourse.web.shared.Language;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;

/**
 * The copies that its reader may make of a case, and fetch.
 *
 * @param made whether one was made just now
 */
public record RecordsPage(String reference, boolean made, List<Language> languages, List<Choice> choices)
        implements Page {

    public RecordsPage {
        languages = List.copyOf(languages);
        choices = List.copyOf(choices);
    }

    /**
     * A copy.
     *
     * @param code  of the list copy
     * @param name  what it is called
     * @param say   what stands in it
     * @param token key of its form
     * @param href  where the last one is fetched
     */
    public record Choice(String code, Phrase name, Phrase say, String token, String href) {}

    public String address() {
        return "/portal/cases/" + reference + "/records";
    }
}
