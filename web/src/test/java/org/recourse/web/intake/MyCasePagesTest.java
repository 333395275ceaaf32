package org.recourse.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Field;
import org.recourse.web.shared.form.FieldError;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.form.Lists;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Message;
import org.recourse.web.shared.part.ReaderLine;
import org.recourse.web.shared.part.RoadStep;

class MyCasePagesTest {

    private static final Lists LISTS = Lists.of(Taxonomy.standard());
    private static final Instant ASKED = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-25T21:59:59Z");

    private static MyCasePage page(MyCasePage.Ask ask) {
        var office = Phrase.words("Upper Ombar inspectorate");
        return new MyCasePage(
                "7K3M-9TQD-4",
                Phrase.of("mine.done.message"),
                Phrase.of("mine.split", "2K8R-4TQD-7"),
                Phrase.of("mine.state.IN_ACTION", office),
                null,
                null,
                ClockMark.running(Instant.parse("2026-10-20T08:00:00Z"), DUE, Gallery.NOW),
                Phrase.of("mine.then.PROPOSAL"),
                Phrase.of("mine.late"),
                ask,
                List.of(
                        new RoadStep(RoadStep.Status.DONE, Phrase.of("receipt.road.told"), Phrase.of("on", ASKED)),
                        new RoadStep(RoadStep.Status.NOW, Phrase.of("receipt.road.answer"), Phrase.of("on", DUE))),
                List.of(
                        new Message(false, Phrase.of("mine.by.office"), ASKED, "On which days was the scale used?"),
                        new Message(true, Phrase.of("mine.by.me"), ASKED, "كل سبت منذ أن توقف المطر.")),
                MyAct.MESSAGE.binder(LISTS).blank().with("version", "3"),
                List.of(
                        new MyCasePage.Choice(Phrase.of("mine.choice.talk"), null, "/about/talk"),
                        new MyCasePage.Choice(
                                Phrase.of("mine.choice.withdraw"), Phrase.of("mine.choice.withdraw.say"), "/x")),
                List.of(List.of("0123", "4567", "89AB", "CDEF", "GHJK", "M")),
                List.of(new ReaderLine(Phrase.name("role", "case-manager"), Phrase.of("on", ASKED))));
    }

    @Test
    void the_case_says_who_must_do_what_by_when_and_who_has_read_it() throws Exception {
        var ask = new MyCasePage.Ask(
                Phrase.of("mine.ask.question"),
                "On which days was the scale used?",
                Phrase.of("mine.ask.question.why"),
                Phrase.of("mine.ask.question.button"),
                "/follow-up/answer");
        assertThat(Gallery.draw("mine-case", page(ask)))
                .contains("Upper Ombar inspectorate is working on an answer.")
                .contains("Due tomorrow")
                .contains("Your code is still the same")
                .contains("dir=\"ltr\">7K3M-9TQD-4")
                .contains("name=\"version\" value=\"3\"");
    }

    @Test
    void each_act_has_its_form_in_plain_words() throws Exception {
        for (var act : MyAct.values()) {
            var html = Gallery.draw(
                    "mine-act-" + act.code(),
                    new MyActPage(
                            act.code(),
                            null,
                            Phrase.of("mine.kept"),
                            act.binder(LISTS).blank()));
            assertThat(html).as(act.code()).doesNotContain("[mine.").doesNotContain("[form.");
        }
    }

    @Test
    void what_was_not_answered_is_named_in_plain_words() throws Exception {
        var form = MyAct.DISPUTE
                .binder(LISTS)
                .read(Map.of(), LocalDate.of(2026, 11, 24))
                .form();
        assertThat(Gallery.draw(
                        "mine-act-dispute-wrong", new MyActPage("dispute", null, Phrase.of("mine.changed"), form)))
                .contains("Choose what is wrong with it");
    }

    @Test
    void whoever_says_no_need_not_write() {
        var said = MyAct.DISPUTE
                .binder(LISTS)
                .read(Map.of("reason", List.of("NOT_ENOUGH"), "words", List.of("")), LocalDate.of(2026, 11, 24));
        assertThat(said.complete()).isTrue();
    }

    @Test
    void a_code_that_opens_nothing_keeps_what_was_written() throws Exception {
        var message = Phrase.of("refusal.receipt.group", 3);
        var field = Field.line("code", Phrase.of("code.code.label"), Phrase.of("code.code.hint"), "1NEM", message);
        var form = new Form(List.of(field), List.of(new FieldError("code", message)), Map.of());
        assertThat(Gallery.draw("code", new CodePage(form, Phrase.of("code.over"))))
                .contains("Look at group 3 again")
                .contains("1NEM");
    }

    @Test
    void the_answer_of_the_office_is_read_before_yes_or_no() throws Exception {
        var page = new ProposalPage(
                Phrase.words("Upper Ombar inspectorate"),
                "The scale showed too little. You get back what was kept.",
                List.of(new ProposalPage.Found(
                        Phrase.name("category", "PRC-01"), Phrase.name("finding", "PARTLY"), "Our weights showed it.")),
                List.of(new ProposalPage.Promise(
                        Phrase.name("remedy", "RESTITUTION"),
                        "Pay back 8 % of what was sold",
                        LocalDate.of(2026, 12, 18),
                        Phrase.words("3,450 USD"))),
                "You asked for a true scale. A tested scale stands in the open.",
                List.of(new DecisionPage.Part(Phrase.of("decision.why"), Phrase.words("Our weights are true."))),
                "You can appeal to the Mining Ombud, in words or in writing.",
                Phrase.of("proposal.until", Phrase.of("limit.WORKING_DAYS", 45), Instant.parse("2027-01-29T21:59:59Z")),
                true,
                true,
                true,
                false);
        assertThat(Gallery.draw("proposal", page))
                .contains("/follow-up/agree")
                .contains("/follow-up/dispute")
                .contains("/follow-up/appeal")
                .contains("Our weights are true.")
                .contains("You can appeal to the Mining Ombud, in words or in writing.")
                .contains("45 working days from the day you were told");
    }

    @Test
    void what_was_decided_is_never_read_without_what_can_be_done_against_it() throws Exception {
        var why = List.of(new DecisionPage.Part(Phrase.of("decision.why"), Phrase.words("It is a quarrel of heirs.")));
        var open = new DecisionPage(
                Phrase.of("decision.rejected"),
                why,
                "An independent body decides.",
                Phrase.of("proposal.time", Phrase.of("limit.WORKING_DAYS", 45)),
                true,
                false,
                false);
        assertThat(Gallery.draw("decision", open))
                .containsSubsequence(
                        "We could not take it on",
                        "It is a quarrel of heirs.",
                        "What you can do",
                        "An independent body decides.",
                        "45 working days",
                        "/follow-up/appeal");
        var last = new DecisionPage(Phrase.of("decision.dismissed"), why, "Go to court.", null, false, true, true);
        assertThat(Gallery.draw("decision-last", last))
                .containsSubsequence(
                        "the decision stands", "nobody stands above whoever decided", "/follow-up/proposal")
                .doesNotContain("/follow-up/appeal");
    }
}
