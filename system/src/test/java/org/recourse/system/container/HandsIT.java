package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.access.OfficerService;
import org.recourse.access.Relation;
import org.recourse.escalation.HandingOver;
import org.recourse.grievance.Act;
import org.recourse.grievance.Assignment;
import org.recourse.grievance.AssignmentService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Docket.Query;
import org.recourse.grievance.Docket.Row;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.grievance.DocketService;
import org.recourse.grievance.State;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Step;

/** In whose hands a case is: who carries it, to whom it is handed over, and who steps back from it. */
@Order(Turns.JUDGES_ALL)
class HandsIT extends ContainerTest {

    private static final Person OTHER_LIAISON = Person.named("liaison2");
    private static final Person COLLEAGUE = Players.officer("amina-suvar");
    private static final Person OTHER_PROTECTION = Person.named("protection2");

    @EJB
    private Stage stage;

    @EJB
    private OfficerService officers;

    @EJB
    private DocketService docket;

    @EJB
    private AssignmentService assignments;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    private int number(Person person) {
        return person.calls(() -> officers.me().orElseThrow().officer());
    }

    private Person player(Part part) {
        return road.player(part);
    }

    /** What is refused to whoever does this. */
    /** Whether the case is on the list of what somebody carries or has by name. */
    private boolean isBy(Person person, Reference reference) {
        return Stream.of(Shelf.values())
                .flatMap(shelf -> person
                        .calls(() -> docket.list(
                                new Query(shelf, false, true, null, null, null, Set.of(), Set.of(), null, null, 100)))
                        .rows()
                        .stream())
                .map(Row::reference)
                .anyMatch(reference::equals);
    }

    /** Who carries the case for this office, as its lists say; 0 for nobody, and nothing where it is in none of its lists. */
    private List<Integer> carriedFor(String office, Reference reference) throws SQLException {
        try (var records = Records.open()) {
            return records.carried(reference).stream()
                    .map(line -> line.split(" "))
                    .filter(line -> line[0].equals(String.valueOf(road.office(office))))
                    .map(line -> Integer.valueOf(line[1]))
                    .toList();
        }
    }

    private List<String> signals(Reference reference) throws SQLException {
        try (var records = Records.open()) {
            return records.signals(reference);
        }
    }

    // ---- assign

    @Test
    void one_of_the_desk_carries_a_case_that_stays_with_all_of_them() throws SQLException {
        var reference = road.to(Station.IN_ACTION);
        int version = road.view(Part.MANAGER, reference).version();
        int second = number(player(Part.SECOND));
        road.does(Part.MANAGER, Act.ASSIGN, reference, new Assignment(second));
        assertThat(road.view(Part.MANAGER, reference).version()).isEqualTo(version);
        assertThat(isBy(player(Part.SECOND), reference)).isTrue();
        assertThat(isBy(player(Part.MANAGER), reference)).isFalse();
        assertThat(carriedFor("DES-0101", reference)).containsExactly(second);
        assertThat(carriedFor("MIN-0101", reference)).containsExactly(0);
        assertThat(road.view(Part.SECOND, reference).relations()).contains(Relation.CARRIER);
        assertThat(road.view(Part.MANAGER, reference).carriers()).containsExactly(second);
        assertThat(road.view(Part.OFFICIAL, reference).carriers()).isEmpty();
        assertThat(signals(reference)).contains("WORK " + second);

        assertThat(road.refused(Part.MANAGER, Act.ASSIGN, reference, new Assignment(second)))
                .isEqualTo("person refusal.carries-already");
        road.does(Part.SECOND, Act.ASSIGN, reference, new Assignment(number(player(Part.MANAGER))));
        assertThat(isBy(player(Part.SECOND), reference)).isFalse();
    }

    @Test
    void nobody_carries_a_case_for_others_than_his_own_or_when_he_is_away() {
        var reference = road.to(Station.IN_ACTION);
        for (var stranger : List.of(player(Part.OFFICIAL), player(Part.LIAISON), player(Part.PROTECTION))) {
            assertThat(road.refused(Part.MANAGER, Act.ASSIGN, reference, new Assignment(number(stranger))))
                    .isEqualTo("person refusal.may-not-carry");
        }
        int away = number(COLLEAGUE);
        stage.away(away, Instant.parse("2099-01-01T00:00:00Z"));
        try {
            assertThat(road.refused(Part.OFFICIAL, Act.ASSIGN, reference, new Assignment(away)))
                    .isEqualTo("person refusal.away-too-long");
        } finally {
            stage.away(away, Instant.parse("2020-01-02T00:00:00Z"));
        }
    }

    @Test
    void an_office_says_who_of_it_carries_the_case_and_the_desk_does_not_learn_it() throws SQLException {
        var reference = road.to(Station.IN_ACTION);
        int colleague = number(COLLEAGUE);
        road.does(Part.OFFICIAL, Act.ASSIGN, reference, new Assignment(colleague));
        assertThat(isBy(COLLEAGUE, reference)).isTrue();
        assertThat(road.view(COLLEAGUE, reference).relations()).containsExactly(Relation.ACCOUNTABLE_OFFICE);
        assertThat(road.view(Part.OFFICIAL, reference).carriers()).containsExactly(colleague);
        assertThat(road.view(Part.MANAGER, reference).carriers()).isEmpty();
        assertThat(road.view(Part.OVERSIGHT, reference).carriers()).containsExactly(colleague);

        road.does(Part.OFFICIAL, Act.RECUSE, reference);
        assertThat(road.sees(COLLEAGUE, reference)).isFalse();
        assertThat(carriedFor("MIN-0101", reference)).isEmpty();
        assertThat(road.view(Part.OVERSIGHT, reference).carriers()).isEmpty();
    }

    @Test
    void of_a_sealed_case_one_of_those_who_are_named_carries_it() {
        var reference = road.to(Station.SEALED);
        int other = number(OTHER_PROTECTION);
        assertThat(assignable(Part.PROTECTION, reference)).contains(other).doesNotContain(number(player(Part.MANAGER)));
        road.does(Part.PROTECTION, Act.ASSIGN, reference, new Assignment(other));
        assertThat(assignable(Part.PROTECTION, reference)).containsExactly(number(player(Part.PROTECTION)));
        assertThat(road.view(Part.PROTECTION, reference).carriers()).containsExactly(other);
    }

    private List<Integer> assignable(Part part, Reference reference) {
        return player(part).calls(() -> assignments.assignable(reference));
    }

    // ---- hand over

    private static HandingOver to(String receiver) {
        return new HandingOver(receiver, "I move away on Monday", true);
    }

    private String liaison(Person person) {
        return HandingOver.liaison(number(person));
    }

    private String desk(String code) {
        return HandingOver.desk(road.office(code));
    }

    private List<CaseView.Owed> words(Person person, Reference reference) {
        return road.view(person, reference).clocks().stream()
                .filter(clock -> clock.running() && clock.step() == Step.TELL)
                .toList();
    }

    @Test
    void another_liaison_of_the_place_has_the_case_and_what_is_to_be_told() throws SQLException {
        var reference = road.to(Station.IN_ACTION);
        road.does(Part.LIAISON, Act.HAND_OVER, reference, to(liaison(OTHER_LIAISON)));
        assertThat(road.sees(player(Part.LIAISON), reference)).isFalse();
        assertThat(isBy(OTHER_LIAISON, reference)).isTrue();
        assertThat(words(OTHER_LIAISON, reference)).isNotEmpty().allMatch(CaseView.Owed::mine);
        assertThat(words(OTHER_LIAISON, reference))
                .anyMatch(clock ->
                        clock.words().stream().anyMatch(word -> word.name().equals("C_MOVED")));
        assertThat(signals(reference)).contains("WORK " + number(OTHER_LIAISON));

        road.with(Players.ofNessor().but(Part.LIAISON, OTHER_LIAISON));
        road.does(Part.LIAISON, Act.HAND_OVER, reference, to(desk("DES-0101")));
        assertThat(road.sees(OTHER_LIAISON, reference)).isFalse();
        assertThat(words(player(Part.MANAGER), reference)).isNotEmpty().allMatch(CaseView.Owed::mine);
        road.does(Part.MANAGER, Act.HAND_OVER, reference, to(liaison(OTHER_LIAISON)));
        assertThat(words(OTHER_LIAISON, reference)).isNotEmpty().allMatch(CaseView.Owed::mine);
    }

    @Test
    void another_desk_of_the_place_has_the_case_and_nobody_of_the_former_one() {
        var reference = road.to(Station.REGISTERED);
        road.does(Part.MANAGER, Act.ASSIGN, reference, new Assignment(number(player(Part.SECOND))));
        road.does(Part.MANAGER, Act.HAND_OVER, reference, to(desk("DES-UO")));
        assertThat(road.sees(player(Part.MANAGER), reference)).isFalse();
        assertThat(road.sees(player(Part.SECOND), reference)).isFalse();
        var above = Players.officer("ansel-harun");
        var view = road.view(above, reference);
        assertThat(view.header().desk()).isEqualTo(road.office("DES-UO"));
        assertThat(view.header().state()).isEqualTo(State.REGISTERED);
        assertThat(view.carriers()).isEmpty();
        assertThat(view.clocks())
                .filteredOn(clock -> clock.running() && clock.step() == Step.TRIAGE)
                .isNotEmpty()
                .allMatch(CaseView.Owed::mine);
        assertThat(words(player(Part.LIAISON), reference))
                .as("the liaison stays")
                .isNotEmpty();
    }

    @Test
    void a_case_goes_to_nobody_of_another_place_and_not_without_asking_the_person() {
        var reference = road.to(Station.IN_ACTION);
        var elsewhere = Players.officer("benu-norrin");
        for (var receiver : List.of(
                liaison(player(Part.LIAISON)),
                liaison(player(Part.MANAGER)),
                liaison(elsewhere),
                desk("DES-0102"),
                desk("DES-UO"))) {
            assertThat(road.refused(Part.LIAISON, Act.HAND_OVER, reference, to(receiver)))
                    .as(receiver)
                    .isEqualTo("receiver refusal.may-not-receive");
        }
        assertThat(road.refused(Part.MANAGER, Act.HAND_OVER, reference, to(desk("DES-0102"))))
                .isEqualTo("receiver refusal.may-not-receive");
        assertThat(road.refused(
                        Part.LIAISON, Act.HAND_OVER, reference, new HandingOver(liaison(OTHER_LIAISON), "So", false)))
                .startsWith("asked ");
    }

    @Test
    void what_waits_for_a_second_person_goes_with_the_case_and_falls_neither_by_that_nor_by_stepping_back() {
        var reference = road.to(Station.REJECT_WAITS);
        int version = road.view(Part.SECOND, reference).version();
        road.does(Part.LIAISON, Act.STEP_BACK, reference);
        road.does(Part.MANAGER, Act.HAND_OVER, reference, to(desk("DES-UO")));
        road.with(Players.ofNessor().but(Part.MANAGER, Players.officer("ansel-harun")));
        var view = road.view(Part.MANAGER, reference);
        assertThat(view.version()).isEqualTo(version);
        assertThat(view.clocks())
                .filteredOn(clock -> clock.running() && clock.step() == Step.SECOND_PERSON)
                .singleElement()
                .matches(CaseView.Owed::mine);
        road.does(Part.MANAGER, Act.CONFIRM, reference);
        assertThat(road.state(reference)).isEqualTo(State.INADMISSIBLE);
    }

    // ---- step back

    @Test
    void whoever_steps_back_sees_the_case_no_more_and_never_gets_it_again() throws SQLException {
        var reference = road.to(Station.IN_ACTION);
        int manager = number(player(Part.MANAGER));
        road.does(Part.MANAGER, Act.STEP_BACK, reference);
        assertThat(road.sees(player(Part.MANAGER), reference)).isFalse();
        assertThat(road.view(Part.SECOND, reference).carriers()).containsExactly(number(player(Part.SECOND)));
        assertThat(signals(reference)).contains("WORK " + number(player(Part.SECOND)));
        assertThat(road.refused(Part.SECOND, Act.ASSIGN, reference, new Assignment(manager)))
                .isEqualTo("person refusal.may-not-carry");
        assertThat(road.refused(Part.SECOND, Act.STEP_BACK, reference, sample(Act.STEP_BACK, reference)))
                .isEqualTo("refusal.nobody-left-hand-over");
        assertThat(road.sees(player(Part.SECOND), reference)).isTrue();
    }

    private Object sample(Act act, Reference reference) {
        return Objects.requireNonNull(road.samples().of(act, reference));
    }

    @Test
    void an_official_steps_back_until_nobody_is_left_and_the_office_recuses() {
        var reference = road.to(Station.IN_ACTION);
        road.does(Part.OFFICIAL, Act.STEP_BACK, reference);
        assertThat(road.sees(player(Part.OFFICIAL), reference)).isFalse();
        assertThat(isBy(COLLEAGUE, reference)).isTrue();
        road.with(Players.ofNessor().but(Part.OFFICIAL, COLLEAGUE));
        road.does(Part.OFFICIAL, Act.STEP_BACK, reference);
        road.with(Players.ofNessor().but(Part.OFFICIAL, Players.officer("noor-ilmo")));
        assertThat(isBy(player(Part.OFFICIAL), reference)).isTrue();
        assertThat(road.refused(Part.OFFICIAL, Act.STEP_BACK, reference, sample(Act.STEP_BACK, reference)))
                .isEqualTo("refusal.nobody-left-recuse");
    }

    @Test
    void another_liaison_takes_the_place_of_one_who_steps_back() {
        var reference = road.to(Station.IN_ACTION);
        road.does(Part.LIAISON, Act.STEP_BACK, reference);
        assertThat(road.sees(player(Part.LIAISON), reference)).isFalse();
        assertThat(words(OTHER_LIAISON, reference)).isNotEmpty().allMatch(CaseView.Owed::mine);
        road.with(Players.ofNessor().but(Part.LIAISON, OTHER_LIAISON));
        assertThat(road.refused(Part.LIAISON, Act.HAND_OVER, reference, to(liaison(Person.named("liaison")))))
                .isEqualTo("receiver refusal.may-not-receive");
    }

    @Test
    void of_a_sealed_case_the_others_who_are_named_go_on() {
        var reference = road.to(Station.SEALED);
        road.does(Part.PROTECTION, Act.STEP_BACK, reference);
        assertThat(road.sees(player(Part.PROTECTION), reference)).isFalse();
        assertThat(road.view(OTHER_PROTECTION, reference).carriers()).containsExactly(number(OTHER_PROTECTION));
        road.with(Players.ofNessor().but(Part.PROTECTION, OTHER_PROTECTION));
        assertThat(road.refused(Part.PROTECTION, Act.STEP_BACK, reference, sample(Act.STEP_BACK, reference)))
                .isEqualTo("refusal.nobody-left-hand-over");
    }

    @Test
    void an_auditor_steps_back_and_the_other_ones_see_it_as_before() {
        var reference = road.to(Station.IN_ACTION);
        road.does(Part.OVERSIGHT, Act.STEP_BACK, reference);
        assertThat(road.sees(player(Part.OVERSIGHT), reference)).isFalse();
        assertThat(road.sees(Players.officer("zaim-tamun"), reference)).isTrue();
    }
}
