package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.access.OfficerService;
import org.recourse.directory.Officer;
import org.recourse.escalation.Rerouting;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Docket.Query;
import org.recourse.grievance.Docket.Row;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.grievance.DocketService;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.SearchService;
import org.recourse.grievance.State;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.SearchWords;
import org.recourse.taxonomy.Step;
import org.recourse.triage.SummaryText;

/** What changes in the directory is judged in every case that it concerns, and in no other. */
@Order(Turns.JUDGES_ALL)
class JudgingIT extends ContainerTest {

    private static final Person OFFICIAL = Person.named("official");

    /** Of the same office. */
    private static final Person COLLEAGUE = Players.officer("amina-suvar");

    @EJB
    private Stage stage;

    @EJB
    private OfficerService officers;

    @EJB
    private DocketService docket;

    @EJB
    private SearchService search;

    @Inject
    private Road road;

    private Records records;
    private int officer;
    private int site;

    @BeforeEach
    void country() throws SQLException {
        stage.countryIsThere();
        records = Records.open();
        officer = OFFICIAL.calls(() -> officers.me().orElseThrow().officer());
        site = road.place("XT010101");
        stage.sweep();
    }

    @AfterEach
    void the_interest_ends() throws SQLException {
        stage.interest(officer, site, stage.now().minusSeconds(1));
        stage.sweep();
        records.close();
    }

    @Test
    void whoever_has_an_interest_loses_the_case_and_his_office_does_not() throws SQLException {
        var reference = road.to(Station.IN_ACTION);
        assertThat(mine()).contains(reference);

        stage.interest(officer, site, Instant.parse("2099-01-01T00:00:00Z"));
        assertThat(road.sees(OFFICIAL, reference)).isTrue();
        stage.sweep();

        assertThat(mine()).doesNotContain(reference);
        assertThat(road.sees(OFFICIAL, reference)).isFalse();
        assertThatThrownBy(() -> OFFICIAL.calls(() -> road.performer(Act.NOTE)
                        .perform(CaseVersion.any(reference), road.samples().of(Act.NOTE, reference))))
                .isInstanceOf(GrievanceNotFound.class);
        assertThat(road.sees(COLLEAGUE, reference)).isTrue();
        assertThat(last(reference)).contains("\nact judge\n", "\nrole clockwork\n", "\nfact directory=");
    }

    @Test
    void of_many_cases_none_is_left_with_whoever_has_an_interest() throws SQLException {
        var many =
                IntStream.range(0, 6).mapToObj(one -> road.to(Station.ASSIGNED)).toList();
        assertThat(mine()).containsAll(many);
        stage.interest(officer, site, Instant.parse("2099-01-01T00:00:00Z"));
        stage.sweep();
        assertThat(mine()).doesNotContainAnyElementsOf(many);
    }

    @Test
    void an_office_whose_head_has_an_interest_loses_the_case_to_the_next_one_at_once() throws SQLException {
        var reference = road.to(Station.IN_ACTION);
        int head = COLLEAGUE.calls(() -> officers.me().orElseThrow().officer());
        stage.interest(head, site, Instant.parse("2099-01-01T00:00:00Z"));
        try {
            stage.sweep();
            var header = road.view(Part.OVERSIGHT, reference).header();
            assertThat(header.office()).isNotEqualTo(road.office("MIN-0101"));
            assertThat(header.state()).isEqualTo(State.ASSIGNED);
            assertThat(header.step()).isEqualTo(Step.ACCEPT_OR_RECUSE);
            assertThat(header.breaches()).isZero();
            assertThat(road.sees(OFFICIAL, reference)).isFalse();
            assertThat(road.sees(COLLEAGUE, reference)).isFalse();
            assertThat(last(reference))
                    .contains("\nact re-route\n", "\nrole clockwork\n", "\nfact reason=CONFLICT\n")
                    .contains(road.pseudonym("MIN-0101") + ":NAMED");
            assertThat(records.times(reference, "re-route")).isEqualTo(1);
        } finally {
            stage.interest(head, site, stage.now().minusSeconds(1));
            stage.sweep();
        }
        assertThat(road.sees(OFFICIAL, reference)).isFalse();
    }

    @Test
    void an_office_that_is_closed_in_the_middle_of_a_step_loses_the_case_to_the_next_which_owes_the_step()
            throws SQLException {
        var reference = road.to(Station.ASSIGNED);
        int closed = road.office("MIN-0101");
        stage.open(closed, false);
        try {
            stage.sweep();
            var view = road.view(Part.OVERSIGHT, reference);
            assertThat(view.header().office()).isNotNull().isNotEqualTo(closed);
            assertThat(view.header().state()).isEqualTo(State.ASSIGNED);
            assertThat(view.clocks()).anyMatch(clock -> clock.running() && clock.step() == Step.ACCEPT_OR_RECUSE);
            assertThat(road.sees(OFFICIAL, reference)).isFalse();
            assertThat(last(reference)).contains("\nact re-route\n", "\nfact reason=OFFICE_GONE\n");
        } finally {
            stage.open(closed, true);
            stage.sweep();
        }
    }

    @Test
    void a_decider_of_whom_everybody_goes_on_leave_loses_the_appeal_to_the_next_which_owes_the_step()
            throws SQLException {
        var reference = road.to(Station.UNDER_APPEAL);
        int decider = Objects.requireNonNull(
                road.view(Part.OVERSIGHT, reference).header().deciding());
        var people = road.country().officersOf(decider);
        people.forEach(one -> stage.away(one.id(), Instant.parse("2099-01-01T00:00:00Z")));
        try {
            stage.sweep();
            var view = road.view(Part.OVERSIGHT, reference);
            assertThat(view.header().deciding()).isNotNull().isNotEqualTo(decider);
            assertThat(view.header().state()).isEqualTo(State.UNDER_APPEAL);
            assertThat(view.clocks()).anyMatch(clock -> clock.running() && clock.step() == Step.APPEAL_DECISION);
            assertThat(last(reference)).contains("\nact re-route\n", "\nfact reason=NOBODY_THERE\n");
        } finally {
            people.forEach(one -> stage.away(one.id(), Instant.parse("2020-01-02T00:00:00Z")));
            stage.sweep();
        }
    }

    @Test
    void what_the_product_itself_sends_on_is_found_by_its_words_by_whoever_has_it_then() throws SQLException {
        var own = SearchIT.word();
        var reference = road.to(Station.TRIAGED);
        road.does(
                Part.LIAISON,
                Act.WRITE_SUMMARY,
                reference,
                new SummaryText("The scale shows too little. " + own, null, null));
        road.does(Part.MANAGER, Act.APPROVE_SUMMARY, reference);
        road.does(Part.MANAGER, Act.ADMIT, reference);
        int head = COLLEAGUE.calls(() -> officers.me().orElseThrow().officer());
        stage.interest(head, site, Instant.parse("2099-01-01T00:00:00Z"));
        try {
            stage.sweep();
            assertThat(road.view(Part.OVERSIGHT, reference).header().office()).isNotEqualTo(road.office("MIN-0101"));
            assertThat(found(Part.OFFICIAL, own)).isEmpty();
            assertThat(found(Part.MANAGER, own)).containsExactly(reference);
            SearchIT.everyReaderFinds(reference);
        } finally {
            stage.interest(head, site, stage.now().minusSeconds(1));
            stage.sweep();
        }
    }

    @Test
    void a_liaison_with_an_interest_loses_the_case_to_another_and_a_desk_whose_head_has_one_to_the_desk_above()
            throws SQLException {
        int quiet = road.place("XT010104");
        var tale = new Tale(quiet);
        var reference = road.registered(road.player(Part.LIAISON), tale).reference();
        var other = Person.named("liaison2");
        int liaison = road.player(Part.LIAISON)
                .calls(() -> officers.me().orElseThrow().officer());
        int head =
                road.player(Part.SECOND).calls(() -> officers.me().orElseThrow().officer());
        try {
            stage.interest(liaison, quiet, Instant.parse("2099-01-01T00:00:00Z"));
            stage.sweep();
            assertThat(road.sees(road.player(Part.LIAISON), reference)).isFalse();
            assertThat(road.sees(other, reference)).isTrue();
            stage.interest(head, quiet, Instant.parse("2099-01-01T00:00:00Z"));
            stage.sweep();
            assertThat(road.view(Part.OVERSIGHT, reference).header().desk()).isEqualTo(road.office("DES-UO"));
            assertThat(road.sees(road.player(Part.MANAGER), reference)).isFalse();
            assertThat(records.times(reference, "hand-over")).isEqualTo(2);
            assertThat(last(reference)).contains("\nact hand-over\n", "\nrole clockwork\n", "\nfact reason=CONFLICT\n");
        } finally {
            stage.interest(liaison, quiet, stage.now().minusSeconds(1));
            stage.interest(head, quiet, stage.now().minusSeconds(1));
            stage.sweep();
        }
    }

    /** On whatever shelf. */
    private List<Reference> found(Part part, String typed) {
        var words = SearchWords.typed(typed);
        return Stream.of(Shelf.values())
                .flatMap(shelf ->
                        road.player(part).calls(() -> search.find(Query.of(shelf, 100), words)).page().rows().stream())
                .map(Row::reference)
                .toList();
    }

    @Test
    void what_was_promised_is_owed_by_the_office_that_takes_the_case_over() throws SQLException {
        var reference = road.to(Station.REMEDY);
        int head = COLLEAGUE.calls(() -> officers.me().orElseThrow().officer());
        stage.interest(head, site, Instant.parse("2099-01-01T00:00:00Z"));
        try {
            stage.sweep();
            var view = road.view(Part.OVERSIGHT, reference);
            assertThat(view.header().state()).isEqualTo(State.REMEDY);
            int next = view.standings().stream()
                    .filter(standing ->
                            Objects.equals(standing.office(), view.header().office()))
                    .findFirst()
                    .orElseThrow()
                    .principal();
            assertThat(view.clocks())
                    .filteredOn(clock -> clock.running() && clock.step() == Step.REMEDY_ITEM)
                    .isNotEmpty()
                    .allMatch(clock -> clock.owner() == next);
        } finally {
            stage.interest(head, site, stage.now().minusSeconds(1));
            stage.sweep();
        }
    }

    @Test
    void the_desk_sends_a_case_on_to_the_office_that_it_was_shown_or_to_none() {
        var reference = road.to(Station.ASSIGNED);
        var shown = (Rerouting) Objects.requireNonNull(road.samples().of(Act.RE_ROUTE, reference));
        int head = road.country().officersOf(shown.office()).stream()
                .filter(Officer::head)
                .findFirst()
                .orElseThrow()
                .id();
        stage.interest(head, site, Instant.parse("2099-01-01T00:00:00Z"));
        stage.sweep();
        try {
            assertThatThrownBy(() -> road.does(Part.MANAGER, Act.RE_ROUTE, reference, shown))
                    .isInstanceOfSatisfying(
                            ActRefused.class,
                            refused -> assertThat(refused.key()).isEqualTo("refusal.route-changed"));
            assertThat(office(reference)).isEqualTo(road.office("MIN-0101"));

            road.does(Part.MANAGER, Act.RE_ROUTE, reference);
            assertThat(office(reference)).isNotIn(road.office("MIN-0101"), shown.office());
        } finally {
            stage.interest(head, site, stage.now().minusSeconds(1));
            stage.sweep();
        }
    }

    @Test
    void an_appeal_is_offered_again_when_somebody_can_decide_it_again() throws SQLException {
        var reference = road.to(Station.TOLD);
        assertThat(possible(reference)).contains(Act.APPEAL);
        nobodyWasAboveThen(reference);
        assertThat(possible(reference)).contains(Act.AGREE).doesNotContain(Act.APPEAL);

        stage.interest(officer, road.place("XT020101"), Instant.parse("2099-01-01T00:00:00Z"));
        stage.sweep();

        assertThat(possible(reference)).contains(Act.APPEAL);
        assertThat(last(reference)).contains("\nact judge\n", "\nrole clockwork\n", "\nfact directory=");
        stage.interest(officer, road.place("XT020101"), stage.now().minusSeconds(1));
        stage.sweep();
        assertThat(records.times(reference, "judge")).isEqualTo(1);
    }

    /** As a decision notes it in a country that has no review panel yet. */
    private static void nobodyWasAboveThen(Reference reference) throws SQLException {
        try (var superuser = Records.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("UPDATE recourse.grievance SET last_instance = true WHERE id = " + reference.value());
        }
    }

    private Set<Act> possible(Reference reference) {
        return road.view(Part.LIAISON, reference).possible();
    }

    private @Nullable Integer office(Reference reference) {
        return road.view(Part.OVERSIGHT, reference).header().office();
    }

    @Test
    void an_interest_that_ends_by_its_date_is_judged_without_anybody_doing_anything() throws SQLException {
        var reference = road.to(Station.ASSIGNED);
        stage.interest(officer, site, stage.now().plus(Duration.ofMinutes(30)));
        stage.sweep();
        assertThat(road.sees(OFFICIAL, reference)).isFalse();

        stage.later(Duration.ofMinutes(31));
        stage.sweep();

        assertThat(road.sees(OFFICIAL, reference)).isTrue();
        assertThat(records.times(reference, "judge")).isEqualTo(2);
    }

    @Test
    void a_case_that_it_does_not_concern_is_not_written() throws SQLException {
        var reference = road.to(Station.REGISTERED);
        stage.interest(officer, site, Instant.parse("2099-01-01T00:00:00Z"));
        stage.sweep();
        var before = records.of(reference);

        stage.interest(officer, road.place("XT020101"), Instant.parse("2099-01-01T00:00:00Z"));
        stage.interest(officer, site, Instant.parse("2099-01-01T00:00:00Z"));
        stage.sweep();

        assertThat(records.of(reference)).isEqualTo(before);
    }

    private List<Reference> mine() {
        return OFFICIAL.calls(() -> docket.list(Query.of(Shelf.MINE, 100))).rows().stream()
                .map(Row::reference)
                .toList();
    }

    private String last(Reference reference) throws SQLException {
        var entries = records.entries(reference);
        return entries.stream()
                .filter(entry -> !entry.contains("\nact read\n"))
                .reduce((one, next) -> next)
                .orElseThrow();
    }
}
