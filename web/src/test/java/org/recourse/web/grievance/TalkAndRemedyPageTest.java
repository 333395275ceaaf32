package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recourse.web.grievance.CaseSamples.head;
import static org.recourse.web.grievance.CaseSamples.running;
import static org.recourse.web.grievance.CaseSamples.say;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.shared.Money;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Message;

class TalkAndRemedyPageTest {

    private static final Empty NONE =
            new Empty("p-answer", Phrase.of("remedy.none"), Phrase.of("remedy.none.say", Gallery.NOW), null);

    @Test
    void messages_say_who_reads_them() throws Exception {
        var talk = List.of(
                new Message(
                        false,
                        Phrase.of("messages.by.role", Phrase.name("role", "official"), "Inspectorate"),
                        Instant.parse("2026-11-02T09:00:00Z"),
                        "On which days was the scale used?"),
                new Message(
                        true,
                        Phrase.of("messages.by.you"),
                        Instant.parse("2026-11-05T09:00:00Z"),
                        "Every Saturday since the rains stopped."));
        var page = new MessagesPage(head("/messages"), talk, Phrase.of("messages.reach.desk"), SampleForms.message());
        assertThat(Gallery.draw("messages", page)).contains("On which days", "An office sees only its own questions");
    }

    @Test
    void a_remedy_shows_asked_against_got_and_each_item_until_it_is_verified() throws Exception {
        var proposal = new RemedyPage.Proposal(
                Phrase.of("remedy.note", 1, Gallery.NOW),
                List.of(new RemedyPage.Found(
                        "PRC-01", "SUBSTANTIATED", "Our own weights showed 460 g for each 500 g.")),
                "“A true scale, and what they kept back from us.”",
                "Both are answered.",
                List.of(new OpenedPage.Line(
                        Phrase.of("remedy.harm.loses"), "The buying house may close for some weeks.")),
                Phrase.of("remedy.law.gap", Phrase.name("law_gap", "NOT_APPLIED"), "Weights Act, s. 14"),
                "The scale was wrong. They must pay back.",
                "You have 45 working days to say yes or no.");
        var items = List.of(
                new RemedyPage.Item(
                        1,
                        "RST",
                        "Pay back 8 %.",
                        say("Buying house"),
                        Phrase.of("words", Money.ofWhole(3450, "USD")),
                        "done",
                        running(Step.VERIFY_REMEDY, "2026-11-27T21:59:59Z"),
                        List.of(new OpenedPage.Line(Phrase.of("remedy.line.done"), "Paid at the site.")),
                        List.of(CaseSamples.act(Act.VERIFY, true))),
                new RemedyPage.Item(
                        2,
                        "GNR",
                        "A tested scale in the open.",
                        say("Inspectorate"),
                        null,
                        "verified",
                        ClockMark.met(Gallery.NOW),
                        List.of(),
                        List.of()));
        var money = List.of(new RemedyPage.Sum(
                Phrase.of("remedy.item", 1, Phrase.name("remedy", "RST")),
                Money.ofWhole(3450, "USD"),
                new Money(120050, "USD"),
                Money.ofWhole(0, "USD"),
                false));
        var page = new RemedyPage(
                head("/remedy"),
                proposal,
                items,
                money,
                List.of(new RemedyPage.Measure(
                        1,
                        "PATROL",
                        "Walk past the market at noon.",
                        "Red Terrace Police Post",
                        "done",
                        ClockMark.none(),
                        List.of(new OpenedPage.Line(
                                Phrase.of("measure.report", LocalDate.of(2026, 11, 3)), "We went.")),
                        Action.other(Phrase.of("act.end-measure"), "/portal/cases/x/acts/end-measure"))),
                List.of(new OpenedPage.Line(Phrase.of("hearing.outcome"), "They share the well.")),
                List.of(new OpenedPage.Line(Phrase.of("act.before.dismissed"), "The books show no loss.")),
                NONE);
        assertThat(Gallery.draw("remedy", page))
                .containsSubsequence("What was found", "Item 1", "Promised", "Asked against got")
                .containsSubsequence(
                        "Measure 1: Patrol", "Walk past the market", "Reported done", "We went.", "End a measure")
                .containsSubsequence("What was said against it, and decided", "The books show no loss.")
                .containsSubsequence("3,450\u00A0USD", "1,200.50\u00A0USD", "0\u00A0USD");
    }

    @Test
    void before_there_is_a_proposal_its_date_is_said() throws Exception {
        var page = new RemedyPage(head("/remedy"), null, List.of(), List.of(), List.of(), List.of(), List.of(), NONE);
        assertThat(Gallery.draw("remedy-none", page)).contains("There is no proposal yet");
    }

    @Test
    void of_a_case_that_was_not_taken_on_the_reason_is_read_in_the_place_of_a_proposal() throws Exception {
        var why = List.of(
                OpenedPage.Line.said(Phrase.of("act.before.rejected"), Phrase.name("inadmissible", "OUT_OF_SCOPE")),
                new OpenedPage.Line(Phrase.of("act.before.appeal.text"), "An independent body decides."));
        assertThat(Gallery.draw(
                        "remedy-rejected",
                        new RemedyPage(head("/remedy"), null, List.of(), List.of(), List.of(), List.of(), why, NONE)))
                .doesNotContain("There is no proposal yet")
                .containsSubsequence("Outside the mandate", "An independent body decides.");
    }
}
