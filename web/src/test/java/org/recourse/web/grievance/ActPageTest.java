package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.recourse.web.grievance.CaseSamples.REFERENCE;
import static org.recourse.web.grievance.CaseSamples.running;
import static org.recourse.web.grievance.CaseSamples.say;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Docket;
import org.recourse.grievance.State;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.triage.TriageFindings;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Binder;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.form.Lists;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.RoadStep;

class ActPageTest {

    private static ActHead head(Act act, Step step) {
        return new ActHead(
                REFERENCE, act, Phrase.name("category", "PRC-01"), "Nessor", running(step, "2026-11-25T21:59:59Z"));
    }

    private static List<RoadStep> road() {
        return List.of(
                new RoadStep(RoadStep.Status.NOW, Phrase.of("act.propose"), say("Wed 25 Nov")),
                new RoadStep(RoadStep.Status.AHEAD, Phrase.of("wait.RELEASE", say("Upper Ombar desk")), null),
                new RoadStep(RoadStep.Status.AHEAD, Phrase.of("wait.APPEAL_WINDOW"), null));
    }

    private static ActPage page(
            Act act, Step step, Form form, ActPage.@Nullable Routed routed, List<ActPage.Shelf> shelves) {
        return new ActPage(
                head(act, step),
                List.of(),
                List.of(),
                form,
                shelves,
                act == Act.TRIAGE
                        ? new ActPage.Story(
                                List.of(new OpenedPage.Line(
                                        Phrase.of("act.before.narrative"),
                                        "The scale has shown too little since August.")),
                                null)
                        : null,
                List.of(new OpenedPage.Line(
                        Phrase.of("act.before.asked"), "“A true scale, and what they kept back from us.”")),
                routed,
                List.of(
                        new Standing(Phrase.of("act.duty.duty"), List.of(Phrase.name("duty", "PROTECT")), null),
                        new Standing(
                                Phrase.of("act.duty.cannot"), List.of(Phrase.of("act.duty.cannot.official")), null)),
                road());
    }

    @Test
    void an_answer_is_proposed_beside_what_happens_then() throws Exception {
        var html =
                Gallery.draw("act-propose", page(Act.PROPOSE, Step.PROPOSAL, SampleForms.propose(), null, List.of()));
        assertThat(html)
                .containsSubsequence("Propose an answer", "A true scale", "What did you find?", "Finding 2", "Item 1")
                .contains("name=\"version\" value=\"12\"")
                .contains("Send to the desk");
    }

    @Test
    void the_desk_reads_why_others_were_passed_over_before_it_admits() throws Exception {
        var routed = new ActPage.Routed(
                say("Dalume District Mining Office, L2"),
                Phrase.of("routed.why.route", "L1"),
                List.of(new ActPage.Passed(say("Nessor Mining Office, L1"), Phrase.name("eligible", "NAMED"))),
                List.of(say("Labour office, Dalume")),
                true);
        var html =
                Gallery.draw("act-admit", page(Act.ADMIT, Step.ADMISSIBILITY, SampleForms.admit(), routed, List.of()));
        assertThat(html).containsSubsequence("Dalume District Mining Office", "Nessor Mining Office", "Admit and send");
    }

    @Test
    void categories_stand_on_shelves_and_what_is_suggested_first() throws Exception {
        var html = Gallery.draw(
                "act-triage", page(Act.TRIAGE, Step.TRIAGE, SampleForms.triage(), null, SampleForms.shelves()));
        assertThat(html)
                .containsSubsequence("What the first words point to", "PRC-01", "Force, security and officials");
    }

    @Test
    void what_was_told_stands_beside_the_questions_that_are_answered_from_it() throws Exception {
        var html = Gallery.draw(
                "act-triage", page(Act.TRIAGE, Step.TRIAGE, SampleForms.triage(), null, SampleForms.shelves()));
        assertThat(html).containsSubsequence("rc-cols--story", "The scale has shown too little", "What is it about?");
    }

    private static ActPage.@Nullable Story story(CaseView view, Act act) {
        return new ActSheet(act, view, CaseSheetTest.names(), Taxonomy.standard())
                .page(new Form(List.of(), List.of(), Map.of()), List.of(), List.of(), null)
                .story();
    }

    @Test
    void the_story_stands_beside_an_act_as_the_policy_gives_it() {
        var open = Objects.requireNonNull(
                story(CaseSheetTest.told(Confidentiality.P2, "They took our gold."), Act.TRIAGE));
        assertThat(open.lines()).extracting(OpenedPage.Line::words).containsExactly("They took our gold.");
        assertThat(open.kept()).isNull();
        assertThat(story(CaseSheetTest.told(Confidentiality.P2, "They took our gold."), Act.ADMIT))
                .isNull();
    }

    @Test
    void where_the_story_opens_for_a_reason_its_door_stands_beside_the_act_and_opens_a_window_of_its_own()
            throws Exception {
        var view = CaseSheetTest.told(Confidentiality.P3, null);
        var story = Objects.requireNonNull(story(view, Act.TRIAGE));
        assertThat(story.lines()).isEmpty();
        assertThat(Objects.requireNonNull(story.kept()).reason()).isTrue();
        var page = new ActSheet(Act.TRIAGE, view, CaseSheetTest.names(), Taxonomy.standard())
                .page(SampleForms.triage(), List.of(), List.of(), null);
        assertThat(Gallery.draw("act-triage-apart", page))
                .contains("/opened\" target=\"_blank\"")
                .contains("name=\"scope\" value=\"narrative\"");
    }

    @Test
    void what_is_to_be_told_names_the_office_and_the_date() {
        var texts = Gallery.texts(Bundles.all().fallback(), "/portal");
        var before = new ActSheet(Act.TELL, CaseSheetTest.assigned(), CaseSheetTest.names(), Taxonomy.standard())
                .page(new Form(List.of(), List.of(), Map.of()), List.of(), List.of(), null)
                .before();
        assertThat(before)
                .extracting(line -> texts.t(line.name()) + ": " + (line.said() == null ? "" : texts.t(line.said())))
                .contains("Who must act now, and by when: Desk of Nessor must accept or recuse."
                        + " The date is Thu 26\u00a0Nov 2026.");
    }

    private static ActPage released() {
        return new ActSheet(Act.RELEASE, CaseSheetTest.assigned(), CaseSheetTest.names(), Taxonomy.standard())
                .page(new Form(List.of(), List.of(), Map.of()), List.of(), List.of(), null);
    }

    @Test
    void nobody_is_said_to_tell_a_person_who_wants_no_contact() {
        var texts = Gallery.texts(Bundles.all().fallback(), "/portal");
        assertThat(released().then())
                .extracting(step -> texts.t(step.what()))
                .anyMatch(what -> what.contains("reads it on the page of the receipt"))
                .noneMatch(what -> what.contains("must tell"));
    }

    @Test
    void whoever_writes_to_the_person_reads_in_which_language() {
        for (var language : Bundles.all().languages()) {
            var texts = Gallery.texts(language, "/portal");
            assertThat(released().before())
                    .extracting(line -> line.said() == null ? "" : texts.t(line.said()))
                    .anyMatch(said -> said.startsWith(language.code().equals("ar") ? "الإنجليزية" : "English"));
        }
    }

    private static Docket.Row row(Step step) {
        return new Docket.Row(
                new Reference(7),
                Gallery.NOW,
                step,
                List.of(),
                null,
                Docket.Approval.NONE,
                State.TRIAGED,
                Severity.S3,
                Confidentiality.P2,
                Level.L2,
                "PRC-01",
                1,
                2,
                "desk",
                false,
                3,
                null);
    }

    @Test
    void after_an_act_the_way_leads_on_in_the_case_where_its_next_step_is_ones_own() {
        assertThat(ActPages.ways("7K3M", Optional.of(row(Step.ADMISSIBILITY))))
                .extracting(Action::href, Action::main)
                .containsExactly(
                        tuple("/portal/cases/7K3M/acts/write-summary", true),
                        tuple("/portal/cases/7K3M", false),
                        tuple("/portal", false));
        assertThat(ActPages.ways("7K3M", Optional.of(row(Step.RELEASE))))
                .extracting(Action::href, Action::main)
                .containsExactly(tuple("/portal/cases/7K3M", true), tuple("/portal", false));
        assertThat(ActPages.ways("7K3M", Optional.empty()))
                .extracting(Action::href, Action::main)
                .containsExactly(tuple("/portal", true), tuple("/portal/cases/7K3M", false));
    }

    @Test
    void a_level_is_chosen_by_its_code_its_name_and_what_it_means() throws Exception {
        var form = Binder.of(TriageFindings.class, "act.triage", Lists.of(Taxonomy.standard()))
                .blank();
        assertThat(Gallery.draw("act-triage-levels", page(Act.TRIAGE, Step.TRIAGE, form, null, List.of())))
                .contains(
                        "Life or liberty\u00a0S1",
                        "Somebody may be killed",
                        "Sealed\u00a0P4",
                        "Only those who are named");
    }

    @Test
    void a_second_person_reads_what_waits_and_answers_yes_or_no() throws Exception {
        var page = new PendingPage(
                head(Act.CONFIRM, Step.SECOND_PERSON),
                Phrase.of("pending.what", Phrase.of("act.close")),
                Phrase.of("pending.asked", "Maren Vell", Gallery.NOW),
                Phrase.of("pending.until", Gallery.NOW.plusSeconds(86_400)),
                List.of(new OpenedPage.Line(
                        Phrase.of("act.close.askedAndGot.label"), "A true scale, and it was set up.")),
                null,
                SampleForms.answer(Act.CONFIRM),
                SampleForms.answer(Act.DECLINE));
        assertThat(Gallery.draw("pending", page)).contains("/acts/confirm", "/acts/decline", "Why not");
    }

    @Test
    void a_packet_is_read_before_it_is_confirmed_as_the_other_side_will_read_it() throws Exception {
        var packet = new Packet(
                Phrase.words("Red Terrace Police Post"),
                "It is said that a scale shows too little.",
                Phrase.of("packet.days", 10),
                "Nessor Grievance Desk");
        var page = new PendingPage(
                head(Act.CONFIRM, Step.SECOND_PERSON),
                Phrase.of("pending.what", Phrase.of("act.hear")),
                Phrase.of("pending.asked", "Maren Vell", Gallery.NOW),
                Phrase.of("pending.until", Gallery.NOW.plusSeconds(86_400)),
                List.of(),
                packet,
                SampleForms.answer(Act.CONFIRM),
                SampleForms.answer(Act.DECLINE));
        assertThat(Gallery.draw("pending-packet", page))
                .containsSubsequence(
                        "As the other side will read it", "Red Terrace Police Post", "a scale shows too little")
                .containsSubsequence("within 10 working days", "Nessor Grievance Desk", "silence proves nothing");
        assertThat(Gallery.draw("packet-page", new PacketPage(packet)))
                .containsSubsequence("your right to answer", "a scale shows too little")
                .doesNotContain(REFERENCE, "/portal");
    }

    @Test
    void what_was_done_is_said_with_what_comes_next_and_its_proof() throws Exception {
        var page = new DonePage(
                head(Act.RELEASE, Step.RELEASE),
                Phrase.of("done.release"),
                false,
                Phrase.of("history.release.why"),
                road(),
                List.of("7K3M", "9TQD"),
                "9f3a61c09f3a61c09f3a61c09f3a61c09f3a61c09f3a61c09f3a61c09f3a61c0",
                List.of(
                        Action.main(Phrase.of("done.today"), "/portal"),
                        Action.other(Phrase.of("done.case"), "/portal/cases/" + REFERENCE)));
        assertThat(Gallery.draw("done", page)).contains("Released.", "Silence is not a yes", "9f3a61c0", "9TQD");
    }
}
