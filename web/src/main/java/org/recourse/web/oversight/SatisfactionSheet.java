package org.recourse.web.oversight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.recourse.access.Voices.Voice;
import org.recourse.oversight.Satisfaction;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Texts;
import org.recourse.web.shared.part.Empty;

/** Draws how content women were, and others. */
final class SatisfactionSheet {

    /** In the order of the list. */
    private static final List<String> ANSWERS = List.of("YES", "PARTLY", "NO", "NOT_ASKED");

    private SatisfactionSheet() {}

    static SatisfactionPage page(List<Satisfaction> quarters) {
        return new SatisfactionPage(
                quarters.stream().map(SatisfactionSheet::quarter).toList(),
                ANSWERS.stream().map(SatisfactionSheet::answer).toList(),
                "/portal/satisfaction/all.csv",
                new Empty("i-search", Phrase.of("satisfied.none"), Phrase.of("satisfied.none.say"), null));
    }

    private static Phrase answer(String code) {
        return Phrase.name("satisfaction", code);
    }

    private static Phrase who(Voice voice) {
        return Phrase.of("satisfied." + voice.name().toLowerCase(Locale.ROOT));
    }

    private static SatisfactionPage.Quarter quarter(Satisfaction told) {
        return new SatisfactionPage.Quarter(
                "q" + told.quarter(),
                Phrase.of(
                        "satisfied.quarter",
                        number(told.quarter()),
                        String.valueOf(told.quarter().getYear())),
                Arrays.stream(Voice.values()).map(voice -> row(told, voice)).toList(),
                told.tells());
    }

    private static int number(LocalDate quarter) {
        return (quarter.getMonthValue() - 1) / 3 + 1;
    }

    private static SatisfactionPage.Row row(Satisfaction told, Voice voice) {
        return new SatisfactionPage.Row(
                who(voice),
                ANSWERS.stream()
                        .map(code -> new SatisfactionPage.Cell(answer(code), told.number(voice, code)))
                        .toList());
    }

    /** A line for women, others and so on in each quarter. */
    static String file(List<Satisfaction> quarters, Texts texts) {
        var sheet = new CsvText();
        sheet.row(Stream.concat(
                        Stream.of(texts.t("satisfied.since"), texts.t("satisfied.who")),
                        ANSWERS.stream().map(code -> texts.t(answer(code))))
                .toList());
        for (var told : quarters) {
            for (var voice : Voice.values()) {
                var numbers = ANSWERS.stream().map(code -> told.number(voice, code));
                sheet.row(Stream.concat(
                                Stream.of(told.quarter().toString(), texts.t(who(voice))),
                                numbers.map(number -> number == null ? "" : number.toString()))
                        .toList());
            }
        }
        return sheet.text();
    }
}
