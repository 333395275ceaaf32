package org.recourse.access;

import java.util.List;
import org.recourse.directory.Names;

/** What an officer is called, as it was opened for somebody who may know it; in a log it is a dot row. */
public final class PersonName {

    private final Names names;

    private PersonName(Names names) {
        this.names = names;
    }

    /** The sealed form: a line for each language, English first. */
    static ClearText sealedForm(Names names) {
        return ClearText.of(names.english() + "\n" + names.in("ar"));
    }

    static PersonName opened(ClearText text) {
        return new PersonName(names(text.reveal()));
    }

    /** What the sealed form says. */
    static Names names(String sealedForm) {
        List<String> lines = sealedForm.lines().toList();
        return Names.of(lines.get(0), lines.get(lines.size() - 1));
    }

    /** The name in this language, else in English. */
    public String in(String language) {
        return names.in(language);
    }

    @Override
    public String toString() {
        return "…";
    }
}
