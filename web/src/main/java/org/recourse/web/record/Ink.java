package org.recourse.web.record;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.CaseView;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.record.Paper.Fact;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Texts;
import org.recourse.web.shared.history.FactWords;
import org.recourse.web.shared.history.HistoryLines;

/**
 * What words are made of: the texts and the names in the language of the paper, by the days of the case's place.
 *
 * @param offices the number of an office by the name that the ledger has for it
 * @param asker the office of whoever asks for it, as it is called
 */
record Ink(
        Texts texts, CountryNames names, Function<String, Optional<Integer>> offices, Taxonomy taxonomy, String asker) {

    private static final String LEFT_TO_RIGHT = "\u200E";

    /** The same, by the days of the place of this case. */
    Ink at(CaseView view) {
        return new Ink(texts.in(names.zone(view.header().area())), names, offices, taxonomy, asker);
    }

    String say(String key, @Nullable Object... arguments) {
        return texts.t("record." + key, arguments);
    }

    /** The words of a phrase, without the marks that it carries on a page. */
    String plain(Phrase phrase) {
        return texts.t(phrase).replaceAll("</?(strong|em|bdi|b)>|<br>", "");
    }

    String reference(Reference reference) {
        return number(reference.text());
    }

    /** A reference or a telephone number is read from left to right, in whatever language it stands. */
    String number(String number) {
        return texts.language().rightToLeft() ? LEFT_TO_RIGHT + number + LEFT_TO_RIGHT : number;
    }

    /** A hash in groups, to be read aloud. */
    String hash(String hex) {
        return number(PaperPage.groups(hex));
    }

    String code(String list, String code) {
        return texts.name(list, code);
    }

    String date(Instant instant) {
        return texts.date(instant);
    }

    /** A line of facts, whose label is {@code record.fact.<name>}. */
    Fact fact(String name, String value) {
        return new Fact(name, say("fact." + name), value);
    }

    /** An office with its level. */
    String office(int office) {
        return texts.t(names.officeAndLevel(office));
    }

    /** An allegation with its code: what another office looks it up by. */
    String category(String code) {
        return say("category", code, Phrase.name("category", code));
    }

    HistoryLines lines() {
        return new HistoryLines(
                new FactWords(id -> offices.apply(id).map(names::office).orElse("")));
    }
}
