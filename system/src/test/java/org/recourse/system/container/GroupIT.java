package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.Receipt;
import org.recourse.access.Scope;
import org.recourse.answer.Agreement;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.GroupAnswer;
import org.recourse.grievance.GroupAnswer.Say;
import org.recourse.grievance.History;
import org.recourse.grievance.StaleVersion;
import org.recourse.grievance.State;
import org.recourse.grievance.Withdrawal;
import org.recourse.grievance.Words;
import org.recourse.intake.Identity;
import org.recourse.intake.JoinedPerson;
import org.recourse.intake.JoiningService;
import org.recourse.intake.Registered;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;
import org.recourse.system.ContainerTest;
import org.recourse.taxonomy.Step;

/** Each person of a group has a consent, a contact, a receipt and an answer of his or her own. */
class GroupIT extends ContainerTest {

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @EJB
    private JoiningService joining;

    @Inject
    private Road road;

    /** Of whoever joined last. */
    private @Nullable Receipt second;

    private Receipt second() {
        return Objects.requireNonNull(second);
    }

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    private static JoinedPerson person(boolean consent, boolean anonymous, @Nullable String name) {
        return new JoinedPerson(
                consent, anonymous, name, "IN_PERSON", "At the well", null, null, false, null, "en", null);
    }

    private static JoinedPerson nura() {
        return person(true, false, "Nura Tal");
    }

    /** Somebody joins, and has this receipt. */
    private Receipt joins(Reference reference, JoinedPerson person) {
        return Objects.requireNonNull(
                road.does(Part.LIAISON, Act.ADD_PERSON, reference, person).receipt());
    }

    private CaseView mine(Receipt receipt) {
        return road.showing(receipt, () -> cases.openMine("follow-up", EnumSet.of(Scope.SKELETON, Scope.MESSAGES)));
    }

    @Test
    void whoever_joins_opens_the_case_with_a_receipt_of_his_own() {
        var life = road.begun(Station.IN_ACTION);
        var receipt = joins(life.reference(), nura());
        assertThat(receipt).isNotEqualTo(life.receipt());
        assertThat(mine(receipt).reference()).isEqualTo(life.reference());
        assertThat(mine(life.receipt()).persons()).hasSize(2);
        var people = road.player(Part.LIAISON)
                .calls(() -> cases.open(life.reference(), "case", EnumSet.of(Scope.SKELETON, Scope.IDENTITY)))
                .all(Field.IDENTITY);
        assertThat(people).extracting(CaseView.Text::person).containsExactly(1, 2);
        assertThat(people.get(1).as(Identity.class).name()).isEqualTo("Nura Tal");
    }

    @Test
    void the_same_request_again_is_the_same_person_with_the_same_receipt() {
        var reference = road.to(Station.IN_ACTION);
        var request = UUID.randomUUID().toString().replace("-", "");
        var at = new CaseVersion(reference, road.view(Part.LIAISON, reference).version(), request);
        var first = road.player(Part.LIAISON).calls(() -> joining.join(at, nura()));
        var again = road.player(Part.LIAISON).calls(() -> joining.join(at, nura()));
        assertThat(again.entry()).isEqualTo(first.entry());
        assertThat(again.receipt()).isEqualTo(first.receipt());
        assertThat(road.view(Part.LIAISON, reference).persons()).hasSize(2);
        var late = new CaseVersion(reference, at.version(), null);
        assertThat(catchThrowableOfType(
                        StaleVersion.class, () -> road.player(Part.LIAISON).calls(() -> joining.join(late, nura()))))
                .isNotNull();
    }

    private String refused(Reference reference, JoinedPerson person) {
        return Refused.why(() -> road.does(Part.LIAISON, Act.ADD_PERSON, reference, person));
    }

    @Test
    void nobody_is_added_on_the_word_of_others() {
        var reference = road.to(Station.IN_ACTION);
        assertThat(refused(reference, person(false, false, "Nura Tal"))).isEqualTo("consent refusal.own-consent");
        assertThat(refused(reference, person(true, false, " "))).isEqualTo("name refusal.blank");
    }

    @Test
    void a_name_makes_a_case_that_nobody_named_himself_in_a_closer_one() {
        var tale = road.tale().anonymous();
        tale.respondent = null;
        tale.tile = "LICENCE";
        var reference = road.registered(road.player(Part.LIAISON), tale).reference();
        road.does(Part.MANAGER, Act.TRIAGE, reference, Samples.findings("LIC-01", "S4", "P1"));
        joins(reference, person(true, true, null));
        assertThat(road.view(Part.OVERSIGHT, reference)
                        .header()
                        .confidentiality()
                        .name())
                .isEqualTo("P1");
        joins(reference, nura());
        var header = road.view(Part.OVERSIGHT, reference).header();
        assertThat(header.confidentiality().name()).isEqualTo("P2");
        assertThat(header.anonymous()).isFalse();
    }

    // ---- answers

    /** A group of two to whom something is offered. */
    private Registered group() {
        var life = road.begun(Station.TOLD);
        second = joins(life.reference(), nura());
        return life;
    }

    private State says(Act act, Receipt who, Registered life, Object input) {
        var request = UUID.randomUUID().toString().replace("-", "");
        int version = road.view(Part.OVERSIGHT, life.reference()).version();
        road.showing(who, () -> road.performer(act).perform(CaseVersion.mine(version, request), input));
        return road.state(life.reference());
    }

    private static Agreement yes(@Nullable Integer person) {
        return new Agreement(person, "Yes", true, true);
    }

    private boolean runs(Reference reference, Step step) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .anyMatch(clock -> clock.running() && clock.step() == step);
    }

    @Test
    void the_yes_of_one_is_not_the_yes_of_the_other() {
        var life = group();
        assertThat(says(Act.AGREE, life.receipt(), life, yes(null))).isEqualTo(State.OFFERED);
        assertThat(runs(life.reference(), Step.REMEDY_ITEM)).isTrue();
        assertThat(runs(life.reference(), Step.APPEAL_WINDOW)).isTrue();
        assertThat(key(() -> says(Act.AGREE, life.receipt(), life, yes(null)))).isEqualTo("refusal.answered");
        assertThat(possible(life.receipt())).doesNotContain(Act.AGREE, Act.DISPUTE, Act.APPEAL);
        assertThat(possible(second())).contains(Act.AGREE, Act.DISPUTE);

        assertThat(says(Act.AGREE, second(), life, yes(null))).isEqualTo(State.REMEDY);
        assertThat(road.view(Part.OVERSIGHT, life.reference()).clocks())
                .filteredOn(clock -> clock.running() && clock.step() == Step.REMEDY_ITEM)
                .hasSize(1);
        assertThat(answers(Part.MANAGER, life.reference()))
                .extracting(GroupAnswer::person, GroupAnswer::say)
                .containsExactly(tuple(1, Say.YES), tuple(2, Say.YES));
    }

    @Test
    void a_liaison_says_for_whom_he_speaks() {
        var life = group();
        var refused = catchThrowableOfType(
                InputRefused.class, () -> road.does(Part.LIAISON, Act.AGREE, life.reference(), yes(null)));
        assertThat(refused.faults()).extracting(InputRefused.Fault::field).containsExactly("person");
        road.does(Part.LIAISON, Act.AGREE, life.reference(), yes(2));
        assertThat(answers(Part.LIAISON, life.reference()))
                .containsExactly(answers(Part.MANAGER, life.reference()).get(0));
        assertThat(says(Act.AGREE, life.receipt(), life, yes(2))).isEqualTo(State.REMEDY);
        assertThat(answers(Part.MANAGER, life.reference()))
                .as("a receipt speaks for its own person, whatever is sent")
                .extracting(GroupAnswer::person)
                .containsExactly(2, 1);
    }

    /** Of a group nobody is told what another one did, said or stopped: somebody of it may be who presses the others. */
    @Test
    void what_one_of_a_group_says_and_does_is_told_to_no_other_of_it() {
        var life = group();
        says(Act.MESSAGE, second(), life, new Words("I am afraid of the others"));
        says(Act.MESSAGE, life.receipt(), life, new Words("The scale is still false"));
        road.does(Part.MANAGER, Act.MESSAGE, life.reference());
        assertThat(mine(life.receipt()).messages())
                .extracting(CaseView.Said::fromComplainant)
                .containsExactly(true, false);
        assertThat(mine(second()).messages())
                .extracting(CaseView.Said::words)
                .startsWith("I am afraid of the others")
                .hasSize(2);
        says(Act.WITHDRAW, second(), life, new Withdrawal(null, "NOBODY", null, true, null, "I want peace", false));

        var told = road.showing(life.receipt(), () -> cases.historyOfMine(100));
        assertThat(told.page().events())
                .extracting(History.Event::act)
                .contains("register", "release", "message")
                .doesNotContain("withdraw");
        assertThat(told.page().events())
                .filteredOn(event -> event.act().equals("message"))
                .as("my own, and what the desk said to all")
                .hasSize(2);
        assertThat(mine(life.receipt()).messages())
                .extracting(CaseView.Said::words)
                .doesNotContain("I want peace");
        assertThat(road.player(Part.MANAGER)
                        .calls(() -> cases.history(life.reference(), null, 100))
                        .page()
                        .events())
                .extracting(History.Event::act)
                .contains("withdraw");
    }

    private String key(Callable<?> work) {
        return catchThrowableOfType(Refusal.class, work::call).key();
    }

    private Set<Act> possible(Receipt receipt) {
        return road.showing(
                        receipt,
                        () -> cases.openMine("proposal", EnumSet.of(Scope.SKELETON, Scope.PROPOSAL, Scope.REMEDY)))
                .possible();
    }

    private List<GroupAnswer> answers(Part part, Reference reference) {
        return road
                .player(part)
                .calls(() -> cases.open(reference, "remedy", EnumSet.of(Scope.SKELETON, Scope.PROPOSAL)))
                .all(Field.ANSWERED)
                .stream()
                .map(text -> text.as(GroupAnswer.class))
                .toList();
    }
}
