package org.recourse.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.access.Installation;
import org.recourse.directory.Area;
import org.recourse.directory.Calendar;
import org.recourse.directory.Country;
import org.recourse.directory.DaysAhead;
import org.recourse.directory.Names;
import org.recourse.directory.Office;
import org.recourse.grievance.Docket;
import org.recourse.grievance.State;
import org.recourse.grievance.Word;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.Work;

class TodaySheetTest {

    private static CountryNames names() {
        var areas = List.of(new Area(1, "XT", null, "UTC", "C", Names.same("Tarwen")));
        var offices = List.of(new Office(
                2, "LAB", "LABOUR_INSP", Level.L2, 1, Set.of(), true, Set.of(), Set.of(), Names.same("Labour")));
        var calendar = new Calendar("C", Set.of(), Set.of());
        return new CountryNames(new Country(areas, List.of(calendar), offices, List.of(), List.of()), "en");
    }

    private static TodaySheet sheet(Role role) {
        return new TodaySheet(role, names(), Gallery.NOW);
    }

    private static Docket.Row row(int reference, Step step, @Nullable Duration due, Word... words) {
        return row(reference, step, due, null, Docket.Approval.APPROVED, words);
    }

    private static Docket.Row row(
            int reference,
            Step step,
            @Nullable Duration due,
            Docket.@Nullable Next next,
            Docket.Approval summary,
            Word... words) {
        return new Docket.Row(
                new Reference(reference),
                due == null ? null : Gallery.NOW.plus(due),
                step,
                List.of(words),
                next,
                summary,
                State.OFFERED,
                Severity.S3,
                Confidentiality.P2,
                Level.L2,
                "PRC-01",
                1,
                2,
                "logged-it",
                false,
                3,
                null);
    }

    private static String said(Phrase phrase) {
        return Gallery.texts(Bundles.all().fallback(), "/portal").t(phrase);
    }

    @Test
    void whoever_must_tell_reads_which_words() {
        var sheet = sheet(Role.LIAISON);
        sheet.add(List.of(row(1, Step.TELL, Duration.ofDays(1), Word.C_OFFICE, Word.C_PROPOSAL)), false);
        var next = Objects.requireNonNull(sheet.page().next());
        assertThat(said(next.what()))
                .isEqualTo("Tell the complainant: This office must act, and this is the date\u00a0· "
                        + "There is an answer: say yes or no");
        assertThat(next.actions()).hasSize(1).allMatch(action -> action.main());
    }

    @Test
    void what_is_due_first_comes_first_and_once() {
        var sheet = sheet(Role.OFFICIAL);
        sheet.add(
                List.of(
                        row(1, Step.ACCEPT_OR_RECUSE, Duration.ofDays(8)),
                        row(2, Step.REMEDY_ITEM, Duration.ofDays(1)),
                        row(3, Step.PROPOSAL, Duration.ofDays(2))),
                false);
        var page = sheet.page();
        assertThat(Objects.requireNonNull(Objects.requireNonNull(page.next()).clock())
                        .due())
                .isEqualTo(Gallery.NOW.plus(Duration.ofDays(1)));
        assertThat(page.sections()).extracting(TodayPage.Section::key).containsExactly("accept", "propose");
    }

    @Test
    void of_what_is_due_at_once_the_more_urgent_kind_comes_first() {
        var sheet = sheet(Role.CASE_MANAGER);
        var due = Duration.ofDays(1);
        sheet.add(List.of(row(1, Step.TRIAGE, due), row(2, Step.SECOND_PERSON, due)), false);
        var page = sheet.page();
        assertThat(said(Objects.requireNonNull(page.next()).what())).startsWith("Look at what was asked");
        assertThat(page.sections()).extracting(TodayPage.Section::key).containsExactly("triage");
    }

    @Test
    void what_is_late_comes_before_what_has_time_and_after_a_life_in_danger() {
        var late = row(1, Step.CALL_BACK_30, Duration.ofDays(-3));
        var later = row(2, Step.ACKNOWLEDGE, Duration.ofDays(-9));
        var sheet = sheet(Role.LIAISON);
        sheet.add(List.of(later, late, row(3, Step.TELL, Duration.ofDays(1))), false);
        assertThat(said(Objects.requireNonNull(sheet.page().next()).what()))
                .startsWith("Let the person know that we have");
        var danger = sheet(Role.LIAISON);
        danger.add(List.of(late, row(3, Step.ON_CALL, Duration.ofDays(1))), false);
        assertThat(said(Objects.requireNonNull(danger.page().next()).what())).startsWith("A life may be in danger");
    }

    @Test
    void a_case_stands_under_what_must_be_told_and_under_what_it_waits_for() {
        var next = new Docket.Next(Step.TRIAGE, Gallery.NOW.plus(Duration.ofDays(2)));
        var sheet = sheet(Role.CASE_MANAGER);
        sheet.add(
                List.of(
                        row(1, Step.ON_CALL, Duration.ofHours(1)),
                        row(2, Step.TELL, Duration.ofDays(1), next, Docket.Approval.NONE, Word.C_ACK)),
                false);
        var page = sheet.page();
        assertThat(page.sections()).extracting(TodayPage.Section::key).containsExactly("tell", "triage");
        assertThat(page.sections())
                .allSatisfy(section -> assertThat(section.work())
                        .extracting(Work::reference)
                        .containsExactly(new Reference(2).text()));
        var triage = page.sections().get(1).work().get(0);
        assertThat(triage.clock().due()).isEqualTo(next.due());
        assertThat(said(triage.what())).doesNotContain("Tell");
        assertThat(said(page.lead())).contains("3 things wait");
    }

    @Test
    void what_is_due_earlier_stands_earlier_whichever_list_it_came_from() {
        var next = new Docket.Next(Step.TRIAGE, Gallery.NOW.plus(Duration.ofDays(9)));
        var sheet = sheet(Role.CASE_MANAGER);
        sheet.add(
                List.of(
                        row(1, Step.SECOND_PERSON, Duration.ofHours(1)),
                        row(2, Step.TELL, Duration.ofDays(1), next, Docket.Approval.NONE),
                        row(3, Step.TRIAGE, Duration.ofDays(4))),
                false);
        assertThat(sheet.page().sections().get(1).work())
                .extracting(Work::reference)
                .containsExactly(new Reference(3).text(), new Reference(2).text());
    }

    @Test
    void summaries_to_approve_stand_by_themselves_and_not_for_whoever_wrote_them() {
        var sheet = sheet(Role.CASE_MANAGER);
        var due = Duration.ofDays(1);
        sheet.add(
                List.of(
                        row(1, Step.ON_CALL, due),
                        row(2, Step.ADMISSIBILITY, due, null, Docket.Approval.WAITS),
                        row(3, Step.ADMISSIBILITY, due, null, Docket.Approval.OWN_WAITS),
                        row(4, Step.ADMISSIBILITY, due, null, Docket.Approval.APPROVED),
                        row(5, Step.ADMISSIBILITY, due, null, Docket.Approval.NONE)),
                false);
        var sections = sheet.page().sections();
        assertThat(sections).extracting(TodayPage.Section::key).containsExactly("approve", "admit");
        assertThat(sections.get(0).work())
                .extracting(work -> Objects.requireNonNull(work.act()).href())
                .containsExactly("/portal/cases/" + new Reference(2).text() + "/acts/approve-summary");
        assertThat(sections.get(1).work())
                .extracting(work -> said(work.what()))
                .containsExactly(
                        "Somebody else must approve the summary that you wrote.",
                        "Check where the case must go, and admit it.",
                        "Write the summary that an office may read.");
        assertThat(sections.get(1).work().get(0).act()).isNull();
        assertThat(sections.get(0).work()).extracting(Work::detail).containsOnlyNulls();
        assertThat(sections.get(1).work()).allMatch(work -> work.what().equals(work.detail()));
    }

    @Test
    void of_words_that_are_owed_a_row_says_which_and_not_once_more_that_they_are() {
        var sheet = sheet(Role.LIAISON);
        sheet.add(
                List.of(row(1, Step.ON_CALL, Duration.ofDays(1)), row(2, Step.TELL, Duration.ofDays(2), Word.C_OFFICE)),
                false);
        var tell = sheet.page().sections().get(0).work().get(0);
        assertThat(said(tell.what())).startsWith("Tell the complainant: ");
        assertThat("Tell the complainant: " + said(Objects.requireNonNull(tell.detail())))
                .isEqualTo(said(tell.what()));
    }

    @Test
    void where_there_is_a_choice_the_button_leads_to_the_case() {
        var sheet = sheet(Role.CASE_MANAGER);
        var due = Duration.ofDays(1);
        sheet.add(List.of(row(1, Step.ON_CALL, due), row(2, Step.RELEASE, due)), false);
        var act = Objects.requireNonNull(
                sheet.page().sections().get(0).work().get(0).act());
        assertThat(said(act.name())).isEqualTo("Open the case");
        assertThat(act.href()).isEqualTo("/portal/cases/" + new Reference(2).text());
    }

    @Test
    void one_button_of_a_page_is_filled() {
        var busy = sheet(Role.LIAISON);
        busy.add(List.of(row(1, Step.TELL, Duration.ofDays(1))), false);
        assertThat(busy.page().start()).extracting(Action::main).isEqualTo(false);
        assertThat(sheet(Role.LIAISON).page().start()).extracting(Action::main).isEqualTo(true);
    }

    @Test
    void where_more_waits_than_is_shown_the_page_says_so() {
        var rows = new ArrayList<Docket.Row>();
        for (int i = 0; i < 60; i++) {
            rows.add(row(i, Step.TRIAGE, Duration.ofDays(1)));
        }
        var sheet = sheet(Role.CASE_MANAGER);
        sheet.add(rows, true);
        assertThat(said(sheet.page().lead())).contains("60 things that are due first", "more follow");
    }

    @Test
    void an_administrator_reads_how_the_mechanism_is_set_up_and_of_no_case() throws Exception {
        var sheet = sheet(Role.ADMINISTRATOR);
        sheet.keeps(new Installation(
                "202611291410",
                4,
                75.2,
                120,
                3,
                340,
                40,
                7,
                List.of(2),
                List.of(),
                List.of(new DaysAhead("C", null, 0))));
        var page = sheet.page();
        assertThat(page.findings())
                .extracting(TodayPage.Finding::good)
                .containsExactly(false, true, false, false, true);
        assertThat(Gallery.draw("today-administrator", page))
                .contains("Labour", "In one office nobody is there today", "75 seconds", "Schema 202611291410")
                .doesNotContain("/portal/cases/");
    }
}
