package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.recourse.access.OfficerService;
import org.recourse.escalation.Escalation;
import org.recourse.escalation.HandOverService;
import org.recourse.escalation.HandingOver;
import org.recourse.grievance.Act;
import org.recourse.grievance.Assignment;
import org.recourse.grievance.CaseView;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.taxonomy.Step;

/** Whoever has two roles at a desk, or lost one: what is owed is never owed by somebody who may not see the case. */
@Isolated
class TwoRolesIT extends ContainerTest {

    private static final Person LIAISON = Person.named("liaison");
    private static final Person OTHER_LIAISON = Person.named("liaison2");
    private static final Person PROTECTION = Person.named("protection");
    private static final List<Person> AT_L5 = List.of(Players.officer("yusra-tarif"), Players.officer("tival-mirsa"));

    @EJB
    private Stage stage;

    @EJB
    private OfficerService officers;

    @EJB
    private HandOverService handOvers;

    @Inject
    private Road road;

    private int liaison;
    private int protection;
    private List<Integer> atL5;

    @BeforeEach
    void roles() {
        stage.countryIsThere();
        liaison = number(LIAISON);
        protection = number(PROTECTION);
        atL5 = AT_L5.stream().map(this::number).toList();
        stage.role(liaison, "case-manager", true);
        stage.role(protection, "case-manager", true);
    }

    @AfterEach
    void the_roles_end() {
        stage.role(liaison, "case-manager", false);
        stage.role(protection, "case-manager", false);
        atL5.forEach(officer -> stage.role(officer, "protection", true));
    }

    private int number(Person person) {
        return person.calls(() -> officers.me().orElseThrow().officer());
    }

    private static Person manager(Person person) {
        return new Person(person.login(), person.subject(), "case-manager");
    }

    private Reference carriedByTheLiaison() {
        var reference = road.to(Station.IN_ACTION);
        road.does(Part.MANAGER, Act.ASSIGN, reference, new Assignment(liaison));
        return reference;
    }

    private void nothingIsLeftTo(Person person, Reference reference) {
        assertThat(road.sees(person, reference)).isFalse();
        assertThat(road.view(OTHER_LIAISON, reference).clocks())
                .filteredOn(clock -> clock.running() && clock.step() == Step.TELL)
                .isNotEmpty()
                .allMatch(CaseView.Owed::mine);
        assertThat(road.view(Part.SECOND, reference).carriers()).hasSize(1).doesNotContain(number(person));
    }

    @Test
    void a_case_manager_who_steps_back_tells_the_person_nothing_as_liaison_either() {
        var reference = carriedByTheLiaison();
        road.with(Players.ofNessor().but(Part.MANAGER, manager(LIAISON)));
        road.does(Part.MANAGER, Act.STEP_BACK, reference);
        nothingIsLeftTo(LIAISON, reference);
    }

    @Test
    void whoever_steps_back_and_is_logged_in_in_both_roles_leaves_it_in_both() {
        var reference = carriedByTheLiaison();
        var at = road.at(Part.SECOND, reference);
        var said = road.samples().of(Act.STEP_BACK, reference);
        LIAISON.calls(
                Set.of("liaison", "case-manager"),
                () -> road.performer(Act.STEP_BACK).perform(at, said));
        nothingIsLeftTo(LIAISON, reference);
    }

    @Test
    void whoever_may_read_no_cases_any_more_reads_none_that_is_his_by_name_either() {
        var carried = road.to(Station.IN_ACTION);
        road.does(Part.MANAGER, Act.ASSIGN, carried, new Assignment(protection));
        assertThat(road.sees(manager(PROTECTION), carried)).isTrue();
        var named = road.to(Station.SEALED);
        stage.role(protection, "case-manager", false);
        stage.role(protection, "protection", false);
        stage.role(protection, "administrator", true);
        try {
            stage.sweep();
            for (var role : List.of("case-manager", "protection", "administrator")) {
                var as = new Person(PROTECTION.login(), PROTECTION.subject(), role);
                assertThat(road.sees(as, carried)).as(role).isFalse();
                assertThat(road.sees(as, named)).as(role).isFalse();
            }
            assertThat(road.view(Part.MANAGER, carried).carriers()).isEmpty();
            assertThat(road.sees(Person.named("protection2"), named)).isTrue();
        } finally {
            stage.role(protection, "administrator", false);
            stage.role(protection, "protection", true);
            stage.sweep();
        }
        assertThat(road.sees(PROTECTION, named))
                .as("others were named in between")
                .isFalse();
    }

    @Test
    void a_sealed_case_goes_to_no_desk_where_too_few_can_be_named() {
        var reference = road.to(Station.SEALED);
        road.with(Players.ofNessor().but(Part.MANAGER, manager(PROTECTION)));
        int desk = road.office("DES-L5");
        stage.role(atL5.get(0), "protection", false);
        assertThat(receivers(reference)).contains(road.office("DES-UO")).doesNotContain(desk);
        assertThatThrownBy(() -> handOver(reference, desk))
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.faults().get(0).key()).isEqualTo("refusal.may-not-receive"));
        assertThat(road.sees(PROTECTION, reference)).isTrue();

        stage.role(atL5.get(0), "protection", true);
        assertThat(receivers(reference)).contains(desk);
        handOver(reference, desk);
        assertThat(road.sees(PROTECTION, reference)).isFalse();
        assertThat(AT_L5).allMatch(person -> road.sees(person, reference));
    }

    private List<Integer> receivers(Reference reference) {
        return road.player(Part.MANAGER)
                .calls(() -> handOvers.receivers(reference))
                .desks();
    }

    private void handOver(Reference reference, int desk) {
        road.does(
                Part.MANAGER,
                Act.HAND_OVER,
                reference,
                new HandingOver(HandingOver.desk(desk), "I move away on Monday", true));
    }

    @Test
    void whoever_is_named_stays_so_where_a_sealed_case_climbs_to_a_desk_of_which_nobody_can_be() {
        var told = road.begun(Station.SEALED);
        var reference = told.reference();
        atL5.forEach(officer -> stage.role(officer, "protection", false));
        var at = road.at(Part.PROTECTION, reference);
        var further = new Escalation("COMPLAINANT", "Nobody here listens");
        road.showing(told.receipt(), () -> road.performer(Act.ESCALATE).perform(at, further));
        assertThat(desk(reference)).isEqualTo(road.office("DES-L5"));
        assertThat(road.sees(PROTECTION, reference)).isTrue();
    }

    private int desk(Reference reference) {
        return road.view(Part.OVERSIGHT, reference).header().desk();
    }
}
