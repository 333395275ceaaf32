package org.recourse.web.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.recourse.access.Voice.Said;
import org.recourse.oversight.Satisfaction;
import org.recourse.oversight.Satisfaction.Pair;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Texts;
import org.recourse.web.shared.part.Empty;

/** Draws how content people of each group were, and the others. */
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

    private static Phrase who(Said why) {
        return Phrase.of("satisfied." + why.name().toLowerCase(Locale.ROOT));
    }

    private static SatisfactionPage.Quarter quarter(Satisfaction told) {
        return new SatisfactionPage.Quarter(
                "q" + told.quarter(),
                Phrase.of(
                        "satisfied.quarter",
                        number(told.quarter()),
                        String.valueOf(told.quarter().getYear())),
                rows(told),
                told.tells());
    }

    private static int number(LocalDate quarter) {
        return (quarter.getMonthValue() - 1) / 3 + 1;
    }

    /** Each group, and all the others under it; at last those of whom it is not known. */
    private static List<SatisfactionPage.Row> rows(Satisfaction told) {
        var groups = told.groups().stream()
                .flatMap(group -> Stream.of(
                        row(
                                Phrase.name("group", group.group()),
                                code -> group.pair(code).map(Pair::of)),
                        row(
                                Phrase.of("satisfied.others", Phrase.name("group", group.group())),
                                code -> group.pair(code).map(Pair::others))));
        var unknown = Stream.of(Said.REFUSED, Said.UNASKED).map(why -> row(who(why), code -> told.unknown(why, code)));
        return Stream.concat(groups, unknown).toList();
    }

    private static SatisfactionPage.Row row(Phrase who, Function<String, Optional<Integer>> number) {
        return new SatisfactionPage.Row(
                who,
                ANSWERS.stream()
                        .map(code -> new SatisfactionPage.Cell(
                                answer(code), number.apply(code).orElse(null)))
                        .toList());
    }

    /** Two lines for each group of which something is told in a quarter, and two for those of whom it is not known. */
    static String file(List<Satisfaction> quarters, Texts texts) {
        var sheet = new CsvText();
        sheet.row(Stream.concat(
                        Stream.of(texts.t("satisfied.since"), texts.t("satisfied.who")),
                        ANSWERS.stream().map(code -> texts.t(answer(code))))
                .toList());
        for (var told : quarters) {
            for (var row : rows(told)) {
                var numbers = row.cells().stream()
                        .map(SatisfactionPage.Cell::number)
                        .map(number -> number == null ? "" : number.toString());
                sheet.row(Stream.concat(Stream.of(told.quarter().toString(), texts.t(row.who())), numbers)
                        .toList());
            }
        }
        return sheet.text();
    }
}
