package org.recourse.web.oversight;

import java.util.List;
import java.util.stream.Stream;
import org.recourse.oversight.Cohort;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Texts;
import org.recourse.web.shared.part.Empty;

/** Draws how far those have come who started together. */
final class CohortsSheet {

    /** In the order of the list. */
    private static final List<String> STAGES = List.of("F0", "F1", "F2", "F3", "F4", "F5");

    private final int year;

    /** @param year of today, which is not over */
    CohortsSheet(int year) {
        this.year = year;
    }

    CohortsPage page(List<Cohort> cohorts) {
        return new CohortsPage(
                cohorts.stream().map(this::started).toList(),
                STAGES.stream().map(CohortsSheet::stage).toList(),
                "/portal/formalisation/cohorts.csv",
                new Empty("i-search", Phrase.of("formalisation.none"), Phrase.of("formalisation.none.say"), null));
    }

    private CohortsPage.Started started(Cohort cohort) {
        return new CohortsPage.Started(
                "y" + cohort.year(),
                Phrase.of("cohorts.started", String.valueOf(cohort.year())),
                Phrase.of("cohorts.members", cohort.members()),
                cohort.years().stream().map(this::row).toList());
    }

    private CohortsPage.Row row(Cohort.YearsEnd end) {
        return new CohortsPage.Row(
                String.valueOf(end.year()),
                end.year() == year,
                STAGES.stream()
                        .map(code -> new CohortsPage.Cell(stage(code), end.number(code)))
                        .toList());
    }

    private static Phrase stage(String code) {
        return Phrase.name("formalisation", code);
    }

    /** A line for each year of those who started together. */
    static String file(List<Cohort> cohorts, Texts texts) {
        var sheet = new CsvText();
        sheet.row(Stream.concat(
                        Stream.of("cohorts.start", "cohorts.count", "cohorts.year")
                                .map(texts::t),
                        STAGES.stream())
                .toList());
        for (var cohort : cohorts) {
            for (var end : cohort.years()) {
                var head = Stream.of(cohort.year(), cohort.members(), end.year());
                sheet.row(Stream.concat(head, STAGES.stream().map(end::number))
                        .map(String::valueOf)
                        .toList());
            }
        }
        return sheet.text();
    }
}
