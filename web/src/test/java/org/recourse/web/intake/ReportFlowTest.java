package org.recourse.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Malformed;

class ReportFlowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final ReportFlow flow = new ReportFlow(Taxonomy.standard(), SampleCountry.places("en"), TODAY);

    private Answered answered = Answered.NOTHING;

    private static Map<String, List<String>> sent(String... pairs) {
        var values = new HashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], List.of(pairs[i + 1]));
        }
        return values;
    }

    private String take(Step step, String... pairs) {
        var turn = flow.take(step, answered, sent(pairs));
        answered = Answered.of(turn.answered().text());
        return turn.next() == null ? "again" : turn.next();
    }

    private void tell() {
        take(Step.WHAT, "tile", "SECURITY");
        take(Step.WORDS, "words", "They took our gold & = % at the gate.", "outcome", "We want it back.");
        take(Step.WHERE, "within", "2");
        take(Step.WHERE, "place", "2", "within", "4");
        take(Step.WHERE, "place", "4", "within", "6");
        take(Step.WHERE, "place", "6", "exactPlace", "Behind the second pit");
        take(Step.WHO, "first", "yes", "group", "ARMED");
        take(Step.WHO, "respondent", "POLICE", "respondentOffice", "11", "respondentName", "The tall one");
        take(Step.DANGER, "flags", "WEAPON", "harmed", "ONE");
    }

    @Test
    void each_answer_leads_to_the_next_question_and_at_last_to_the_report() {
        assertThat(take(Step.WHAT, "tile", "SECURITY")).isEqualTo("/report/words");
        assertThat(take(Step.WORDS, "words", "They took it.")).isEqualTo("/report/where");
        assertThat(take(Step.WHERE, "within", "2")).isEqualTo("/report/where");
        assertThat(take(Step.WHERE, "place", "2", "within", "none")).isEqualTo("/report/where");
        assertThat(take(Step.WHERE, "place", "2")).isEqualTo("/report/who");
        assertThat(take(Step.WHO, "first", "yes", "group", "UNKNOWN")).isEqualTo("/report/danger");
        assertThat(take(Step.DANGER)).isEqualTo("/report/contact");
        assertThat(take(Step.CONTACT, "named", "no", "contact", "RECEIPT_ONLY")).isEqualTo("/report/check");
        var report = flow.forms(answered).report("en", "-", "WEB");
        assertThat(report.anonymous()).isTrue();
        assertThat(report.place()).isEqualTo(2);
        assertThat(report.respondent()).isEqualTo("UNKNOWN");
        assertThat(report.channel()).isEqualTo("WEB");
    }

    private String leave(Step step, String... pairs) {
        var turn = flow.leave(step, answered, sent(pairs));
        answered = Answered.of(turn.answered().text());
        return turn.next() == null ? "again" : turn.next();
    }

    @Test
    void whoever_goes_on_in_another_language_finds_what_was_typed_and_is_asked_the_same_question() {
        assertThat(leave(Step.WHAT, "lang", "ar", "tile", "SECURITY")).isEqualTo("/report/what");
        assertThat(answered.first("tile")).isEqualTo("SECURITY");
        assertThat(leave(Step.WORDS, "lang", "ar", "words", "They took", "outcome", "", "since.day", "40"))
                .isEqualTo("/report/words");
        assertThat(answered.first("words")).isEqualTo("They took");
        assertThat(answered.first("since.day")).isEqualTo("40");
        assertThat(flow.next(answered)).isEqualTo("/report/words");
        assertThat(leave(Step.CONTACT, "lang", "ar", "name", "Amina")).isEqualTo("/report/contact");
        assertThat(answered.first("name")).isEqualTo("Amina");
    }

    @Test
    void a_choice_that_leads_further_is_taken_along_into_the_other_language() {
        assertThat(leave(Step.WHERE, "lang", "ar", "within", "2")).isEqualTo("/report/where");
        assertThat(answered.first("place")).isEqualTo("2");
        assertThat(leave(Step.WHERE, "lang", "ar", "place", "2")).isEqualTo("/report/where");
        assertThat(answered.first("place")).isEqualTo("2");
        assertThat(leave(Step.WHO, "lang", "ar", "first", "yes")).isEqualTo("/report/who");
        assertThat(answered.first("group")).isEmpty();
        assertThat(leave(Step.WHO, "lang", "ar", "first", "yes", "group", "ARMED"))
                .isEqualTo("/report/who");
        assertThat(answered.first("group")).isEqualTo("ARMED");
    }

    @Test
    void what_no_page_asks_for_is_not_taken_along() {
        assertThatThrownBy(() -> leave(Step.WORDS, "lang", "ar", "evil", "1")).isInstanceOf(Malformed.class);
    }

    @Test
    void a_report_is_begun_when_something_was_answered_and_not_when_it_was_looked_at() {
        assertThat(ReportDesk.begun(
                        new Answered(sent("asked-danger", "yes", "beside", "yes", "draft", "x", "words", ""))))
                .isFalse();
        assertThat(ReportDesk.begun(new Answered(sent("tile", "SITE")))).isTrue();
    }

    @Test
    void everything_that_was_answered_is_in_the_report() {
        tell();
        take(
                Step.CONTACT,
                "named",
                "yes",
                "name",
                "Amina",
                "consentToAct",
                "yes",
                "contact",
                "VOICE",
                "contactDetail",
                "70 12 44 18",
                "mayLeaveMessage",
                "no");
        var report = flow.forms(answered).report("ar", "-", "WEB");
        assertThat(report.words()).isEqualTo("They took our gold & = % at the gate.");
        assertThat(report.place()).isEqualTo(6);
        assertThat(report.exactPlace()).isEqualTo("Behind the second pit");
        assertThat(report.flags()).containsExactly("WEAPON");
        assertThat(report.respondentOffice()).isEqualTo(11);
        assertThat(report.name()).isEqualTo("Amina");
        assertThat(report.consentToAct()).isTrue();
        assertThat(report.mayLeaveMessage()).isFalse();
        assertThat(report.language()).isEqualTo("ar");
    }

    @Test
    void the_private_way_asks_neither_for_the_story_nor_who_did_it() {
        assertThat(take(Step.WHAT, "alone", "yes")).isEqualTo("/report/words");
        assertThat(take(Step.WORDS, "words", "")).isEqualTo("/report/where");
        take(Step.WHERE, "within", "3");
        assertThat(take(Step.WHERE, "place", "3")).isEqualTo("/report/danger");
        take(Step.DANGER);
        assertThat(take(Step.CONTACT, "named", "no", "contact", "IN_PERSON")).isEqualTo("/report/check");
        assertThat(flow.forms(answered).report("en", "One person only", "WEB").words())
                .isEqualTo("One person only");
    }

    private List<String> errors(Step step, String... pairs) {
        take(step, pairs);
        return flow.forms(answered).read(step).form().errors().stream()
                .map(error -> error.message().general() == null
                        ? error.message().key()
                        : error.message().general())
                .toList();
    }

    @Test
    void whoever_knows_no_day_says_the_month_or_the_year() {
        tell();
        assertThat(take(Step.WORDS, "words", "x", "since.month", "3", "since.year", "2026", "precision", "MONTH"))
                .isEqualTo("/report/contact");
        assertThat(since()).isEqualTo("2026-03");
        take(Step.WORDS, "words", "x", "since.day", "", "since.month", "", "since.year", "2025");
        assertThat(since()).isEqualTo("2025");
        take(Step.WORDS, "words", "x", "since.day", "5", "since.month", "11", "since.year", "2026");
        assertThat(since()).isEqualTo("2026-11-05");
    }

    private String since() {
        take(Step.CONTACT, "named", "no", "contact", "RECEIPT_ONLY");
        return Objects.requireNonNull(
                        flow.forms(answered).report("en", "-", "WEB").since())
                .text();
    }

    @Test
    void a_day_without_its_month_and_a_month_to_come_are_asked_again() {
        assertThat(errors(Step.WORDS, "words", "x", "since.day", "5", "since.year", "2026"))
                .containsExactly("form.remembered");
        assertThat(errors(Step.WORDS, "words", "x", "since.month", "13", "since.year", "2026"))
                .containsExactly("form.remembered");
        assertThat(errors(Step.WORDS, "words", "x", "since.month", "12", "since.year", "2026"))
                .containsExactly("form.future");
    }

    @Test
    void who_did_it_is_known_as_well_as_the_group_where_no_more_is_said() throws Exception {
        for (var known : Map.of(
                        "ARMED", "UNKNOWN_ARMED",
                        "OFFICE", "OTHER_STATE",
                        "BUSINESS", "OTHER_PRIVATE",
                        "PEOPLE", "COMMUNITY_MEMBER")
                .entrySet()) {
            tell();
            take(Step.WHO, "first", "yes", "group", known.getKey());
            take(Step.WHO, "respondent", "", "respondentName", "");
            take(Step.CONTACT, "named", "no", "contact", "RECEIPT_ONLY");
            assertThat(flow.forms(answered).report("en", "-", "WEB").respondent())
                    .isEqualTo(known.getValue());
        }
        take(Step.WHO, "first", "yes", "group", "BUSINESS");
        take(Step.WHO, "respondent", "", "respondentName", "");
        assertThat(Gallery.draw("report-7-check", check()))
                .containsSubsequence("Who did it", "A company, a buyer, a pit owner");
    }

    private ReportCheckPage check() {
        var check = new ReportCheck(flow.forms(answered), SampleCountry.places("en"));
        return new ReportCheckPage(check.parts(), "/report/check", "token", "draft");
    }

    @Test
    void what_must_be_answered_beside_another_answer_is_not_called_a_free_choice() throws Exception {
        var page = Gallery.draw("report-6-contact", flow.page(Step.CONTACT, answered));
        assertThat(page)
                .contains("May we send a short summary to the office that must act?</legend>")
                .contains("Your name, if you give it</label>")
                .contains("When is a good time? <span class=\"rc-optional\">(if you want)</span>");
    }

    @Test
    void a_liaison_reads_that_it_is_written_for_somebody_else_and_finds_the_way_back() throws Exception {
        assertThat(Gallery.draw("report-1-what", flow.page(Step.WHAT, answered)))
                .doesNotContain("You write this down for somebody else");
        answered = answered.with(ReportForms.BESIDE, "yes");
        take(Step.WHAT, "tile", "SECURITY");
        for (var step : Step.values()) {
            assertThat(Gallery.draw("report-beside", flow.page(step, answered)))
                    .as(step.name())
                    .contains("You write this down for somebody else", "href=\"/portal\"");
        }
    }

    /** Nobody is asked and then not heard. */
    @Test
    void a_no_is_never_taken_and_forgotten() {
        tell();
        assertThat(take(Step.CONTACT, "named", "no", "consentToAct", "no", "contact", "RECEIPT_ONLY"))
                .isEqualTo("again");
        assertThat(take(Step.CONTACT, "named", "no", "consentToAct", "yes", "contact", "RECEIPT_ONLY"))
                .isEqualTo("/report/check");
    }

    @Test
    void a_name_needs_a_yes_and_a_telephone_its_number() {
        tell();
        assertThat(take(Step.CONTACT, "named", "yes", "consentToAct", "no", "contact", "VOICE"))
                .isEqualTo("again");
        assertThat(flow.forms(answered).read(Step.CONTACT).form().errors()).hasSize(3);
    }

    @Test
    void a_place_that_was_not_chosen_is_asked_again() {
        assertThat(take(Step.WHERE)).isEqualTo("again");
        assertThat(take(Step.WHERE, "within", "none")).isEqualTo("again");
        assertThat(take(Step.WHERE, "within", "99")).isEqualTo("again");
    }

    @Test
    void one_can_go_back_to_a_larger_place() {
        take(Step.WHERE, "within", "2");
        take(Step.WHERE, "place", "2", "within", "4");
        take(Step.WHERE, "place", "4", "go", "2");
        assertThat(answered.first("place")).isEqualTo("2");
        take(Step.WHERE, "place", "2", "go", "top");
        assertThat(answered.first("place")).isEmpty();
    }

    @Test
    void a_field_of_another_page_refuses_the_answers() {
        assertThatThrownBy(() -> take(Step.WORDS, "words", "x", "tile", "YOU")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> take(Step.CONTACT, "channel", "IMPORT")).isInstanceOf(Malformed.class);
    }

    @Test
    void each_page_is_drawn() throws Exception {
        Gallery.draw("report-1-what", flow.page(Step.WHAT, answered));
        Gallery.draw(
                "report-1-what-wrong",
                Objects.requireNonNull(flow.take(Step.WHAT, answered, Map.of()).page()));
        Gallery.draw("report-3-where-a", flow.page(Step.WHERE, answered));
        take(Step.WHERE, "within", "2");
        Gallery.draw("report-3-where-b", flow.page(Step.WHERE, answered));
        Gallery.draw("report-4-who-a", flow.page(Step.WHO, answered));
        tell();
        Gallery.draw("report-2-words", flow.page(Step.WORDS, answered));
        Gallery.draw("report-3-where-c", flow.page(Step.WHERE, answered));
        Gallery.draw("report-4-who-b", flow.page(Step.WHO, answered));
        Gallery.draw("report-5-danger", flow.page(Step.DANGER, answered));
        Gallery.draw("report-6-contact", flow.page(Step.CONTACT, answered));
        Gallery.draw(
                "report-6-contact-wrong",
                Objects.requireNonNull(flow.take(
                                Step.CONTACT, answered, sent("named", "yes", "consentToAct", "no", "contact", "VOICE"))
                        .page()));
        var check = new ReportCheck(flow.forms(answered), SampleCountry.places("en"));
        Gallery.draw("report-7-check", new ReportCheckPage(check.parts(), "/report/check", "token", "draft"));
    }
}
