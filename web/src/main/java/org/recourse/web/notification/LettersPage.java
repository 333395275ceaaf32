package org.recourse.web.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.notification.DeadLetter;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Empty;

/**
 * Mail that was given up, the newest first.
 *
 * @param sends whether this installation sends mail at all
 */
public record LettersPage(boolean sends, List<Row> rows, Empty empty) implements Page {

    /**
     * One of it.
     *
     * @param name   of the officer; null where none was entered
     * @param office where he or she serves; null for somebody who acts for nobody any more
     * @param why    what went wrong, and what to do
     */
    public record Row(
            String href,
            @Nullable String name,
            @Nullable String office,
            Phrase what,
            Instant ended,
            String code,
            Phrase why) {}

    static LettersPage of(List<DeadLetter> dead, boolean sends, CountryNames names, String language) {
        return new LettersPage(
                sends,
                dead.stream().map(one -> row(one, names, language)).toList(),
                new Empty("p-clock", Phrase.of("letters.none"), Phrase.of("letters.none.say"), null));
    }

    private static Row row(DeadLetter letter, CountryNames names, String language) {
        var name = letter.name();
        var office = letter.office();
        return new Row(
                "/portal/letters/" + letter.id(),
                name == null ? null : name.in(language),
                office == null ? null : names.office(office),
                Phrase.of("letters.what." + letter.signal()),
                letter.ended(),
                letter.failure(),
                Phrase.of("letters.why." + kind(letter.failure())));
    }

    /** A code without the digits of the mail server. */
    private static String kind(String failure) {
        return failure.replaceFirst("-\\d{3}$", "");
    }
}
