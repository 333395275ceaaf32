package org.recourse.web.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.access.Recurring;
import org.recourse.directory.Area;
import org.recourse.directory.Calendar;
import org.recourse.directory.Country;
import org.recourse.directory.Names;
import org.recourse.directory.Office;
import org.recourse.oversight.Cohort;
import org.recourse.oversight.FormalisationService;
import org.recourse.oversight.Formalised;
import org.recourse.oversight.RecurringService;
import org.recourse.oversight.Satisfaction;
import org.recourse.shared.Reference;
import org.recourse.shared.RememberedDay;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Gallery;

/** What comes up again, and how far sites have come. */
class AcrossCasesTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Reference CASE = new Reference(250_000_000_000L);

    @Test
    void a_pattern_is_a_count_a_span_of_time_and_the_cases_that_the_reader_sees() throws Exception {
        var list = new RecurringService.Page(
                List.of(pattern("unit", 2, null), pattern("person", null, "POLICE"), pattern("roadblock", null, null)),
                new Recurring.Mark(AT, "7f3a12bc"));
        var page = new PatternsSheet(country()).page(list, false);
        assertThat(Gallery.draw("patterns", page))
                .contains(
                        "The unit Post",
                        "7 cases",
                        "The same person, Police, 7F3A-12BC",
                        "The same roadblock, 7F3A-12BC",
                        "April 2026 to July 2026")
                .contains(CASE.text(), "/portal/patterns?after=2026-11-20T10%3A00%3A00Z_7f3a12bc");
    }

    @Test
    void where_nothing_comes_up_again_it_is_said_that_this_is_no_proof() throws Exception {
        var page = new PatternsSheet(country()).page(new RecurringService.Page(List.of(), null), false);
        assertThat(Gallery.draw("patterns-none", page)).contains("people may be afraid to name it");
    }

    @Test
    void stages_stand_by_when_they_were_reached_with_what_stood_in_the_way() throws Exception {
        var site =
                formalised(3, stage("F0", "2019", "COST"), stage("F2", "2024-05", "COST"), stage("F1", "2021", null));
        assertThat(site.stages()).extracting(Formalised.Stage::code).containsExactly("F2", "F1", "F0");
        assertThat(site.now().code()).isEqualTo("F2");
        var organisation = formalised(null, stage("F3", "2026-01-05", null));
        var page = new FormalisationSheet(country())
                .page(new FormalisationService.Page(List.of(site, organisation), null), true);
        assertThat(Gallery.draw("formalisation", page))
                .contains("Site in Nessor, 0A1B-2C3D", "Organisation 0A1B-2C3D", "Cost: 2 times", "Nothing was said");
        var none = new FormalisationSheet(country()).page(new FormalisationService.Page(List.of(), null), false);
        assertThat(Gallery.draw("formalisation-none", none)).contains("No stage was written down yet");
    }

    @Test
    void who_started_together_is_followed_year_by_year() throws Exception {
        var cohort = new Cohort(
                2024,
                3,
                List.of(
                        new Cohort.YearsEnd(2024, Map.of("F0", 3)),
                        new Cohort.YearsEnd(2025, Map.of("F0", 2, "F1", 1)),
                        new Cohort.YearsEnd(2026, Map.of("F0", 1, "F2", 2))));
        assertThat(Gallery.draw("cohorts", new CohortsSheet(2026).page(List.of(cohort))))
                .contains("Started in 2024", "3 sites and organisations", "2026</bdi> (so far)", "Registered");
        assertThat(Gallery.draw("cohorts-none", new CohortsSheet(2026).page(List.of())))
                .contains("No stage was written down yet");
        for (var language : Bundles.all().languages()) {
            var file = CohortsSheet.file(List.of(cohort), Gallery.texts(language, "/portal/formalisation/cohorts"));
            assertThat(file.lines()).hasSize(4).contains("2024,3,2025,2,1,0,0,0,0");
        }
    }

    @Test
    void how_content_each_group_was_is_told_in_numbers_that_say_of_nobody() throws Exception {
        var told = new Satisfaction(
                LocalDate.of(2026, 7, 1),
                List.of(new Satisfaction.Compared("WOMAN", Map.of("YES", new Satisfaction.Pair(7, 11)))),
                Map.of());
        var silent = new Satisfaction(LocalDate.of(2026, 4, 1), List.of(), Map.of());
        assertThat(Gallery.draw("satisfaction", SatisfactionSheet.page(List.of(told, silent))))
                .contains("Quarter 3 of 2026", "Woman", "All but: Woman", ">7<", ">11<", "too few", "Too few to tell");
        assertThat(Gallery.draw("satisfaction-none", SatisfactionSheet.page(List.of())))
                .contains("No case was closed in these quarters");
        for (var language : Bundles.all().languages()) {
            var file = SatisfactionSheet.file(List.of(told), Gallery.texts(language, "/portal/satisfaction"));
            assertThat(file.lines())
                    .hasSize(5)
                    .anyMatch(line -> line.startsWith("2026-07-01,") && line.endsWith(",7,,,"));
        }
    }

    @Test
    void a_file_has_a_line_for_each_stage() {
        for (var language : Bundles.all().languages()) {
            var texts = Gallery.texts(language, "/portal/formalisation");
            var file = new FormalisationFile(country(), texts)
                    .of(List.of(formalised(3, stage("F0", "2019", "COST"), stage("F2", "2024-05", null))));
            assertThat(file.lines()).hasSize(3);
            assertThat(file).contains(",F2,2024-05,,", ",F0,2019,COST,");
        }
    }

    private static Recurring pattern(String kind, @Nullable Integer office, @Nullable String party) {
        var seen = new Recurring.Seen(CASE, Severity.S2, Confidentiality.P2, "SEC-01", 3);
        return new Recurring(
                kind,
                new Recurring.Mark(AT, "7f3a12bc"),
                office,
                party,
                7,
                YearMonth.of(2026, 4),
                YearMonth.of(2026, 7),
                List.of(seen));
    }

    private static Formalised formalised(@Nullable Integer site, Formalised.Stage... stages) {
        return new Formalised("0a1b2c3d", site, new Formalised.Mark(AT, CASE, 7), List.of(stages));
    }

    private static Formalised.Stage stage(String code, String since, @Nullable String barrier) {
        return new Formalised.Stage(code, new RememberedDay(since), barrier, AT, CASE, 3);
    }

    private static CountryNames country() {
        var areas = List.of(
                new Area(1, "XT", null, "UTC", "C", Names.same("Tarwen")),
                new Area(2, "XT-1", 1, "UTC", "C", Names.same("Ombar")),
                new Area(3, "XT-11", 2, "UTC", "C", Names.same("Nessor")));
        var offices = List.of(
                new Office(2, "POL", "POLICE", Level.L1, 1, Set.of(), true, Set.of(), Set.of(), Names.same("Post")));
        return new CountryNames(
                new Country(areas, List.of(new Calendar("C", Set.of(), Set.of())), offices, List.of(), List.of()),
                "en");
    }
}
