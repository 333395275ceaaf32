package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recourse.access.Relation;
import org.recourse.access.Rights;
import org.recourse.access.Scope;
import org.recourse.conflict.Conflict;
import org.recourse.directory.Area;
import org.recourse.directory.Calendar;
import org.recourse.directory.Country;
import org.recourse.directory.Names;
import org.recourse.directory.Office;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.History;
import org.recourse.grievance.Represented;
import org.recourse.grievance.State;
import org.recourse.routing.Choice;
import org.recourse.routing.Eligibility;
import org.recourse.routing.PassedOver;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Texts;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.ClockMark;

class CaseSheetTest {

    static final Instant NOW = Gallery.NOW;
    private static final int DESK = 1;
    static final int INSPECTORATE = 2;
    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private final Texts texts = Gallery.texts(Bundles.all().fallback(), "/portal");

    static CountryNames names() {
        var areas = List.of(
                area(1, "Tarwen", null), area(2, "Upper Ombar", 1), area(3, "Nessor", 2), area(4, "Red Terrace", 3));
        var week = new Calendar("C", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());
        var offices = List.of(office(DESK, "Desk of Nessor", Level.L2), office(INSPECTORATE, "Inspectorate", Level.L3));
        return new CountryNames(new Country(areas, List.of(week), offices, List.of(), List.of()), "en");
    }

    private static Area area(int id, String name, @Nullable Integer parent) {
        return new Area(id, "A" + id, parent, "Africa/Lubumbashi", "C", Names.same(name));
    }

    private static Office office(int id, String name, Level level) {
        return new Office(id, "O" + id, "MINING_AUTH", level, 3, Set.of(), true, Set.of(), Set.of(), Names.same(name));
    }

    /** A proposal that waits for its release, as somebody sees it who has these scopes. */
    private static CaseView view(boolean mine, Set<Scope> reads, Set<Scope> reasoned, @Nullable Integer approved) {
        return view(State.PROPOSED, "x", reads, reasoned, approved, owed(Step.RELEASE, 7, mine, 1));
    }

    /** A step that this principal owes for so many days from now. */
    private static CaseView.Owed owed(Step step, int owner, boolean mine, int days) {
        return new CaseView.Owed(
                step,
                0,
                0,
                owner,
                mine,
                NOW.minus(Duration.ofDays(4)),
                NOW.plus(Duration.ofDays(days)),
                true,
                false,
                null,
                List.of());
    }

    /** A case in a state, with a summary by this author and these clocks of which the first is waited for. */
    private static CaseView view(
            State state,
            String author,
            Set<Scope> reads,
            Set<Scope> reasoned,
            @Nullable Integer approved,
            CaseView.Owed... clocks) {
        return view(Relation.DESK, state, author, reads, reasoned, approved, clocks);
    }

    private static CaseView view(
            Relation relation,
            State state,
            String author,
            Set<Scope> reads,
            Set<Scope> reasoned,
            @Nullable Integer approved,
            CaseView.Owed... clocks) {
        var header = new CaseView.Header(
                state,
                null,
                Severity.S3,
                Confidentiality.P2,
                Level.L3,
                "PRC-01",
                "PRICE",
                4,
                DESK,
                INSPECTORATE,
                null,
                NOW,
                NOW,
                NOW,
                clocks[0].step(),
                "desk",
                Band.MEDIUM,
                null,
                true,
                false,
                "en",
                2,
                approved,
                0,
                0,
                0,
                false);
        return new CaseView(
                new Reference(42),
                12,
                NOW,
                header,
                Role.CASE_MANAGER,
                "me",
                Set.of(relation),
                rights(reads, reasoned),
                possible(state),
                List.of("PRC-01"),
                List.of(new CaseView.Accused(1, "ALLEGED", "TRADER", null, false)),
                List.of(new CaseView.Complainant(1, true, true, false)),
                Represented.NOBODY,
                Map.of(
                        Field.ASKED,
                        new CaseView.Text(2, author, NOW, "A true scale."),
                        Field.SUMMARY,
                        new CaseView.Text(2, author, NOW, "The scale shows too little.\n\nNobody may ask.")),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(clocks),
                List.of(new CaseView.Standing(
                        Relation.ACCOUNTABLE_OFFICE, 9, INSPECTORATE, NOW.minus(Duration.ofDays(40)), null)),
                List.of(),
                "00",
                List.of(),
                List.of());
    }

    /** A case that was told, as the desk sees it at this level; with the story, where the policy gave it. */
    static CaseView told(Confidentiality level, @Nullable String story) {
        var one = view(State.REGISTERED, "x", DESK_READS, Set.of(), null, owed(Step.TRIAGE, 7, true, 2));
        var was = one.header();
        var header = new CaseView.Header(
                was.state(),
                null,
                was.severity(),
                level,
                null,
                null,
                was.tile(),
                was.area(),
                was.desk(),
                null,
                null,
                NOW,
                NOW,
                NOW,
                was.step(),
                was.waitingFor(),
                null,
                null,
                true,
                false,
                "en",
                null,
                null,
                0,
                0,
                0,
                false);
        return new CaseView(
                one.reference(),
                one.version(),
                NOW,
                header,
                one.role(),
                one.me(),
                one.relations(),
                one.rights(),
                one.possible(),
                List.of(),
                one.parties(),
                one.persons(),
                Represented.NOBODY,
                story == null ? Map.of() : Map.of(Field.NARRATIVE, new CaseView.Text(1, "x", NOW, story)),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                one.clocks(),
                List.of(),
                List.of(),
                "00",
                List.of(),
                List.of());
    }

    private static Set<Act> possible(State state) {
        return state == State.TRIAGED
                ? Set.of(Act.ADMIT, Act.WRITE_SUMMARY, Act.NOTE)
                : Set.of(Act.RELEASE, Act.RETURN, Act.NOTE, Act.MESSAGE);
    }

    private static Rights rights(Set<Scope> reads, Set<Scope> reasoned) {
        return new Rights(Scope.mask(reads), 0, 0, 0, Scope.mask(reasoned), Set.of(7), Set.of(Relation.DESK));
    }

    /** A proposal that waits for its release, as the desk sees it. */
    static CaseView proposed() {
        return view(true, DESK_READS, Set.of(), 2);
    }

    /** A case that came to the inspectorate, which has two days; the desk that reads owes something else for one. */
    static CaseView assigned() {
        return view(
                State.ASSIGNED,
                "x",
                DESK_READS,
                Set.of(),
                2,
                owed(Step.ACCEPT_OR_RECUSE, 9, false, 2),
                owed(Step.TELL, 7, true, 1));
    }

    static CasePage page(CaseView view) {
        return new CaseSheet(view, names(), TAXONOMY)
                .page(List.of(), new History.Page(List.of(), 0, null, false), List.of());
    }

    private static final Set<Scope> DESK_READS =
            EnumSet.of(Scope.SKELETON, Scope.SUMMARY, Scope.NARRATIVE, Scope.HISTORY, Scope.PROPOSAL);

    @Test
    void a_clock_that_waits_for_the_complainant_says_so_and_each_clock_says_whose_it_is() {
        var running = owed(Step.RELEASE, 7, true, 1);
        var paused = new CaseView.Owed(
                Step.PROPOSAL, 1, 0, 8, false, NOW, NOW.plus(Duration.ofDays(9)), false, true, null, List.of());
        var window = owed(Step.AWAITING_COMPLAINANT, 2, false, 3);
        var over = new CaseView.Owed(
                Step.TRIAGE, 3, 0, 7, false, NOW, NOW.plus(Duration.ofDays(1)), false, false, null, List.of());
        var clocks = page(view(
                        State.AWAITING_COMPLAINANT,
                        "x",
                        Set.of(Scope.SKELETON),
                        Set.of(),
                        2,
                        running,
                        paused,
                        window,
                        over))
                .clocks();

        assertThat(clocks)
                .extracting(CasePage.Due::step)
                .containsExactly(
                        Phrase.name("step", "RELEASE"),
                        Phrase.name("step", "AWAITING_COMPLAINANT"),
                        Phrase.name("step", "PROPOSAL"),
                        Phrase.name("step", "TRIAGE"));
        assertThat(clocks)
                .extracting(due -> due.clock().shape())
                .containsExactly(
                        ClockMark.Shape.SOON, ClockMark.Shape.HALF, ClockMark.Shape.PAUSED, ClockMark.Shape.MET);
        assertThat(clocks.get(0).whose()).isEqualTo(Phrase.of("case.clock.mine"));
        assertThat(clocks.get(1).whose()).isEqualTo(Phrase.of("case.clock.complainant"));
        assertThat(clocks.get(2).whose()).isNotNull();
        assertThat(clocks.get(2).clock().note()).isEqualTo(Phrase.of("case.clock.waits"));
        assertThat(clocks.get(3).whose()).isNull();
    }

    @Test
    void whoever_owes_the_step_reads_what_to_do_with_the_usual_act_first() {
        var next = page(view(true, DESK_READS, Set.of(), 2)).next();
        assertThat(texts.t(next.what())).startsWith("Read the proposal and release it");
        assertThat(next.actions())
                .extracting(action -> texts.t(action.name()))
                .containsExactly("Release the proposal", "Send it back");
        assertThat(next.actions()).extracting(action -> action.main()).containsExactly(true, false);
    }

    @Test
    void what_is_due_first_of_all_that_somebody_owes_is_the_next_step() {
        var later = view(
                State.PROPOSED,
                "x",
                DESK_READS,
                Set.of(),
                2,
                owed(Step.RELEASE, 7, true, 9),
                owed(Step.UPDATE_COMPLAINANT, 7, true, 5));
        assertThat(page(later).next().what().key()).isEqualTo("do.UPDATE_COMPLAINANT");
        assertThat(Objects.requireNonNull(page(later).next().clock()).due()).isEqualTo(NOW.plus(Duration.ofDays(5)));
    }

    @Test
    void whoever_wrote_the_summary_waits_for_somebody_else_to_approve_it() {
        var own = page(view(State.TRIAGED, "me", DESK_READS, Set.of(), null, owed(Step.ADMISSIBILITY, 7, true, 2)));
        assertThat(own.next().waits()).isTrue();
        assertThat(texts.t(own.next().what()))
                .isEqualTo("Somebody else of Desk of Nessor must approve the summary that you wrote.");
        assertThat(own.next().actions()).isEmpty();
        assertThat(acts(own))
                .extracting(action -> texts.t(action.name()))
                .contains("Write the summary")
                .doesNotContain("Approve the summary");
        var others = page(view(State.TRIAGED, "x", DESK_READS, Set.of(), null, owed(Step.ADMISSIBILITY, 7, true, 2)));
        assertThat(others.next().waits()).isFalse();
        assertThat(texts.t(others.next().what())).startsWith("Read the summary and approve it");
    }

    @Test
    void whoever_does_not_owe_it_reads_who_must_act() {
        var next = page(view(false, DESK_READS, Set.of(), 2)).next();
        assertThat(next.waits()).isTrue();
        assertThat(texts.t(next.what())).isEqualTo("Desk of Nessor must read the proposal and release it.");
        assertThat(next.actions()).isEmpty();
    }

    @Test
    void before_admission_those_are_named_whom_the_history_will_name() {
        var inspectorate = office(INSPECTORATE, "Inspectorate", Level.L3);
        var choice = new Choice(
                List.of(inspectorate),
                null,
                List.of(
                        new PassedOver(office(DESK, "Desk of Nessor", Level.L2), Eligibility.LINE, Conflict.RESPONDENT),
                        new PassedOver(office(DESK, "Desk of Nessor", Level.L5), Eligibility.OVER, null)));
        var routed = new ActSheet(Act.ADMIT, assigned(), names(), TAXONOMY)
                .page(new Form(List.of(), List.of(), Map.of()), List.of(), List.of(), choice)
                .routed();
        assertThat(Objects.requireNonNull(routed).passed())
                .extracting(passed -> passed.why().key())
                .containsExactly("eligible.LINE");
    }

    @Test
    void a_place_is_never_named_closer_than_its_district() {
        assertThat(page(view(true, DESK_READS, Set.of(), 2)).head().place()).isEqualTo("Nessor, Upper Ombar");
    }

    @Test
    void what_the_policy_gives_for_a_reason_asks_for_one_and_what_it_hides_is_not_there() {
        var kept = page(view(true, DESK_READS, Set.of(Scope.IDENTITY), 2)).kept();
        assertThat(kept)
                .extracting(one -> one.part().scope())
                .containsExactly("identity", "narrative", "exact_location", "plan", "notes");
        assertThat(kept).extracting(Kept::reason).containsExactly(true, false, false, false, false);
    }

    @Test
    void a_summary_says_whether_another_person_approved_it() {
        var summary =
                Objects.requireNonNull(page(view(true, DESK_READS, Set.of(), 1)).summary());
        assertThat(texts.t(summary.note())).isEqualTo("not yet approved by another person");
        assertThat(summary.paragraphs()).hasSize(2);
    }

    @Test
    void what_the_person_asks_for_stands_beside_the_summary() {
        var summary =
                Objects.requireNonNull(page(view(true, DESK_READS, Set.of(), 2)).summary());
        assertThat(summary.asked()).isEqualTo("A true scale.");
    }

    @Test
    void what_a_person_agreed_to_is_shown_to_whoever_could_open_who_it_is_and_to_nobody_else() {
        assertThat(page(view(true, DESK_READS, Set.of(Scope.IDENTITY), 2)).person())
                .extracting(
                        line -> texts.t(line.role()) + ": " + texts.t(line.who().get(0)))
                .containsExactly(
                        "Name: Not given",
                        "Agreed to: Did not say yes, and need not: without a name the summary goes to the office, and tells"
                                + " nobody who spoke",
                        "To be reached: Not at all: left no address, and reads everything on the page of the receipt",
                        "Speaks: English");
        var office = view(
                Relation.ACCOUNTABLE_OFFICE,
                State.PROPOSED,
                "x",
                DESK_READS,
                Set.of(),
                2,
                owed(Step.RELEASE, 7, false, 1));
        assertThat(page(office).person()).isEmpty();
    }

    @Test
    void acts_of_the_next_step_are_not_offered_twice() {
        var more = page(view(true, DESK_READS, Set.of(), 2));
        assertThat(acts(more))
                .extracting(action -> texts.t(action.name()))
                .containsExactly("Write a message", "Write a note");
    }

    @Test
    void acts_stand_where_people_look_for_them() {
        var more = page(view(true, DESK_READS, Set.of(), 2)).more();
        assertThat(more).extracting(CasePage.More::kind).containsExactly("PERSON", "KNOWN");
    }

    private static List<Action> acts(CasePage page) {
        return page.more().stream().flatMap(kind -> kind.acts().stream()).toList();
    }

    @Test
    void the_pages_that_are_open_to_the_reader_are_named() {
        var tabs = page(view(true, DESK_READS, Set.of(), 2)).head().pages();
        assertThat(tabs)
                .extracting(tab -> texts.t(tab.name()))
                .containsExactly("Summary", "History", "Messages", "Remedy", "Who has read it");
    }

    @Test
    void the_whole_page_can_be_drawn() throws Exception {
        var html = Gallery.draw("case-drawn", page(view(true, DESK_READS, Set.of(Scope.IDENTITY), 2)));
        assertThat(html).contains("Inspectorate", "The scale shows too little.").doesNotContain("Red Terrace");
    }
}
