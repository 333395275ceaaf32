package org.recourse.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Figure;
import org.recourse.web.shared.part.NextStep;
import org.recourse.web.shared.part.Work;

class PortalPagesTest {

    private static final Empty IDLE =
            new Empty("p-clock", Phrase.of("today.nothing"), Phrase.of("today.nothing.say", Gallery.NOW), null);

    private static Work work(String what, String reference, String category, String due, @Nullable String act) {
        var end = Instant.parse(due);
        var href = "/portal/cases/" + reference;
        return new Work(
                Phrase.of("do." + what),
                href,
                reference,
                Phrase.of("today.about", Phrase.name("category", category), "Nessor"),
                null,
                null,
                ClockMark.running(end.minusSeconds(864_000), end, Gallery.NOW),
                act == null ? null : Action.other(Phrase.of("act." + act), href + "/acts/" + act));
    }

    private static TodayPage.Section section(String key, Work... work) {
        return new TodayPage.Section(key, List.of(work), null, null);
    }

    private static TodayPage.Reminder reminder(String key, String icon) {
        return new TodayPage.Reminder(
                icon, Phrase.of("today.remind." + key), Phrase.of("today.remind." + key + ".say"));
    }

    private static TodayPage page(int count, List<TodayPage.Section> sections, boolean liaison) {
        return new TodayPage(
                Phrase.of("today.lead", Gallery.NOW, count),
                liaison ? Action.main(Phrase.of("today.start.register"), "/portal/register") : null,
                null,
                sections,
                null,
                List.of(),
                List.of(),
                IDLE,
                List.of(reminder("names", "i-eye"), reminder("silence", "i-info")),
                true);
    }

    @Test
    void a_liaison_reads_whom_to_tell_and_can_begin_a_grievance() throws Exception {
        var html = Gallery.draw(
                "today-liaison",
                page(
                        4,
                        List.of(
                                section(
                                        "tell",
                                        work("TELL", "M4GP-AQDH-7", "OHS-01", "2026-11-23T21:59:59Z", "tell"),
                                        work("TELL_DECISION", "REFD-N8G9-V", "LND-01", "2026-11-27T21:59:59Z", "tell")),
                                section(
                                        "ask",
                                        work(
                                                "AWAITING_COMPLAINANT",
                                                "VB0C-W6A4-2",
                                                "WAT-01",
                                                "2026-11-25T21:59:59Z",
                                                "answer")),
                                section(
                                        "callback",
                                        work(
                                                "CALL_BACK_30",
                                                "Q2QJ-5ES8-B",
                                                "LND-01",
                                                "2026-12-01T21:59:59Z",
                                                "call-back"))),
                        true));
        assertThat(html).containsSubsequence("New grievance", "Tell the complainant", "Questions to carry");
    }

    @Test
    void a_case_manager_reads_work_by_kind() throws Exception {
        var html = Gallery.draw(
                "today-desk",
                page(
                        3,
                        List.of(
                                section(
                                        "second",
                                        work(
                                                "SECOND_PERSON",
                                                "X6ME-K4S4-8",
                                                "LSM-01",
                                                "2026-11-24T20:00:00Z",
                                                "confirm")),
                                section(
                                        "triage",
                                        work("TRIAGE", "VB0C-W6A4-2", "WAT-01", "2026-11-25T21:59:59Z", "triage")),
                                section(
                                        "release",
                                        work("RELEASE", "7K3M-9TQD-4", "PRC-01", "2026-11-25T21:59:59Z", "release"))),
                        false));
        assertThat(html).containsSubsequence("Waits for your second look", "To triage", "Proposals to check");
    }

    @Test
    void an_official_reads_what_the_office_owes() throws Exception {
        var html = Gallery.draw(
                "today-office",
                page(
                        2,
                        List.of(
                                section(
                                        "accept",
                                        work(
                                                "ACCEPT_OR_RECUSE",
                                                "NS9R-00KC-9",
                                                "LIC-01",
                                                "2026-11-25T21:59:59Z",
                                                "accept")),
                                section(
                                        "propose",
                                        work("PROPOSAL", "P44P-7J9S-9", "OHS-01", "2026-12-04T21:59:59Z", "propose"))),
                        false));
        assertThat(html).contains("the case moves past it");
    }

    @Test
    void oversight_reads_what_waits_for_it_and_how_things_are() throws Exception {
        var next = NextStep.yours(
                Phrase.of("do.SECOND_PERSON"),
                Phrase.of("do.SECOND_PERSON.why"),
                ClockMark.running(Gallery.NOW.minusSeconds(90_000), Gallery.NOW.plusSeconds(9_000), Gallery.NOW)
                        .of(Phrase.name("step", Step.SECOND_PERSON.name())),
                Action.main(Phrase.of("act.confirm"), "/portal/cases/X6ME-K4S4-8/acts/confirm"));
        var page = new TodayPage(
                Phrase.of("today.lead", Gallery.NOW, 1),
                null,
                next,
                List.of(),
                new TodayPage.Section(
                        "breaches",
                        List.of(work("PROPOSAL", "P44P-7J9S-9", "OHS-01", "2026-11-20T21:59:59Z", null)),
                        "/portal/overdue",
                        Phrase.of("overdue.title")),
                List.of(new Figure(Phrase.words("14"), Phrase.of("place.overdue"), true)),
                List.of(),
                IDLE,
                List.of(reminder("fact", "i-scales")),
                false);
        assertThat(Gallery.draw("today-oversight", page)).contains("You change no fact", "The latest breaches");
    }

    @Test
    void whoever_has_nothing_to_do_reads_when_the_next_thing_is_due() throws Exception {
        assertThat(Gallery.draw("today-idle", page(0, List.of(), false))).contains("Nothing is waiting for you");
    }

    @Test
    void somebody_without_an_office_reads_what_to_do() throws Exception {
        assertThat(Gallery.draw("stranger", new StrangerPage("5JPM-7BHB-G"))).contains("You have no task here yet");
    }
}
