package org.recourse.web.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The choice of another language on a page with a form: its button sends the form, so that nothing that was typed is
 * lost, and the page is shown again in that language.
 */
public final class LanguageSwitch {

    /** The field of the form, and the parameter of the address, that names the language. */
    public static final String FIELD = "lang";

    private LanguageSwitch() {}

    /** What is put behind the address of the page to be shown; nothing where the form was sent for itself. */
    public static Optional<String> query(Map<String, List<String>> sent) {
        return sent.getOrDefault(FIELD, List.of()).stream()
                .findFirst()
                .flatMap(Bundles.all()::language)
                .map(language -> '?' + FIELD + '=' + language.code());
    }
}
