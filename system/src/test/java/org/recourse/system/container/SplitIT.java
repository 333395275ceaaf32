package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.access.CaseLink;
import org.recourse.access.Database;
import org.recourse.access.LinkDoors;
import org.recourse.access.Presented;
import org.recourse.access.Receipt;
import org.recourse.access.Scope;
import org.recourse.answer.Agreement;
import org.recourse.answer.Dispute;
import org.recourse.answer.Offer;
import org.recourse.appeal.Appeal;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.GroupAnswer.Say;
import org.recourse.grievance.GroupAnswers;
import org.recourse.grievance.Splitting;
import org.recourse.grievance.State;
import org.recourse.grievance.Withdrawal;
import org.recourse.grievance.Words;
import org.recourse.intake.Identity;
import org.recourse.intake.Information;
import org.recourse.intake.JoinedPerson;
import org.recourse.intake.LinkedCaseService;
import org.recourse.intake.Registered;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Step;

/** Whoever of a group goes another way than the others goes on in a case of his or her own, with the same receipt. */
@Order(Turns.MOVES_CLOCK)
class SplitIT extends ContainerTest {

    private static final JoinedPerson NURA =
            new JoinedPerson(true, false, "Nura Tal", "IN_PERSON", "At the well", null, null, false, null, "en", null);

    private static final Withdrawal PEACE = new Withdrawal(null, "NOBODY", null, true, null, "I want peace", false);

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @EJB
    private LinkedCaseService linked;

    @EJB
    private Database database;

    @Inject
    private Road road;

    @Inject
    private Acts acts;

    @Inject
    private Splitting splitting;

    @Inject
    private Presented presented;

    @Resource
    private UserTransaction transaction;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    /** A group of two, and the receipt of the second one. */
    private record Group(Registered first, Receipt second) {

        Reference reference() {
            return first.reference();
        }
    }

    private Group group(Station station) {
        return group(road.begun(station));
    }

    private Group group(Registered life) {
        return group(life, Part.LIAISON);
    }

    private Group group(Registered life, Part joins) {
        var joined = road.does(joins, Act.ADD_PERSON, life.reference(), NURA);
        return new Group(life, Objects.requireNonNull(joined.receipt()));
    }

    private CaseView mine(Receipt receipt) {
        return road.showing(receipt, () -> cases.openMine("follow-up", EnumSet.of(Scope.SKELETON, Scope.MESSAGES)));
    }

    private static String request() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private Done says(Act act, Receipt who, Object input) {
        return says(act, who, mine(who).version(), request(), input);
    }

    private Done says(Act act, Receipt who, int version, String request, Object input) {
        return road.showing(who, () -> road.performer(act).perform(CaseVersion.mine(version, request), input));
    }

    private static Dispute no(@Nullable Integer person) {
        return new Dispute(person, "NOT_ENOUGH", "It is not enough for me");
    }

    private static Agreement yes() {
        return new Agreement(null, "Yes", true, true);
    }

    private boolean runs(Reference reference, Step step) {
        return road.view(Part.OVERSIGHT, reference).clocks().stream()
                .anyMatch(clock -> clock.running() && clock.step() == step);
    }

    private List<CaseLink> links(Part part, Reference reference) {
        return road.view(part, reference).links();
    }

    private CaseView whole(Part part, Reference reference) {
        return road.player(part).calls(() -> cases.open(reference, "case", EnumSet.allOf(Scope.class)));
    }

    private static String key(Runnable work) {
        var refusal = catchThrowableOfType(Refusal.class, work::run);
        return refusal instanceof InputRefused refused
                ? refused.faults().get(0).field() + " "
                        + refused.faults().get(0).key()
                : refusal.key();
    }

    private static void tells(Reference reference) throws SQLException {
        try (var records = Records.open()) {
            var told = records.told(reference);
            assertThat(Retold.of(told.entries())).isEqualTo(told.header());
        }
    }

    // ---- a no

    @Test
    void a_no_is_looked_at_in_a_case_of_its_own_and_the_group_goes_on_when_nobody_is_left_to_answer()
            throws SQLException {
        var group = group(Station.TOLD);
        says(Act.AGREE, group.first().receipt(), yes());
        var before = road.view(Part.OVERSIGHT, group.reference()).header();
        says(Act.DISPUTE, group.second(), no(null));

        var own = mine(group.second());
        assertThat(own.reference()).isNotEqualTo(group.reference());
        assertThat(own.header().state()).isEqualTo(State.DISPUTED);
        assertThat(own.header().receivedAt()).isEqualTo(before.receivedAt());
        assertThat(own.header().office()).isEqualTo(before.office());
        assertThat(own.header().severity()).isEqualTo(before.severity());
        assertThat(runs(own.reference(), Step.REVIEW_DISPUTE)).isTrue();
        assertThat(runs(own.reference(), Step.APPEAL_WINDOW)).isFalse();
        assertThat(runs(own.reference(), Step.REMEDY_ITEM)).isFalse();

        assertThat(mine(group.first().receipt()).reference()).isEqualTo(group.reference());
        stage.sweep();
        assertThat(road.state(group.reference())).isEqualTo(State.REMEDY);
        assertThat(runs(group.reference(), Step.REMEDY_ITEM)).isTrue();

        road.does(Part.MANAGER, Act.STAND, own.reference());
        says(Act.AGREE, group.second(), yes());
        assertThat(road.state(own.reference())).isEqualTo(State.REMEDY);
        tells(group.reference());
        tells(own.reference());
    }

    @Test
    void it_takes_along_what_the_group_told_and_was_answered_and_of_people_only_its_own() throws SQLException {
        var group = group(Station.TOLD);
        var told = whole(Part.LIAISON, group.reference());
        var first = whole(Part.MANAGER, group.reference());
        says(Act.DISPUTE, group.second(), no(null));
        var own = mine(group.second()).reference();
        var retold = whole(Part.LIAISON, own);
        for (var field : List.of(Field.NARRATIVE, Field.OUTCOME)) {
            assertThat(retold.text(field)).as(field.name()).isPresent().isEqualTo(told.text(field));
        }
        assertThat(retold.all(Field.IDENTITY))
                .extracting(text -> text.as(Identity.class).name())
                .containsExactly("Nura Tal");
        var there = whole(Part.MANAGER, own);
        assertThat(there.text(Field.SUMMARY)).isPresent().isEqualTo(first.text(Field.SUMMARY));
        assertThat(there.record(Field.OFFER, Offer.class))
                .isPresent()
                .isEqualTo(first.record(Field.OFFER, Offer.class));
        assertThat(there.all(Field.ANSWERED)).isEmpty();
        assertThat(there.categories()).isEqualTo(first.categories());
        assertThat(there.parties()).isEqualTo(first.parties());
        assertThat(there.record(Field.DISPUTED_BECAUSE, Dispute.class)
                        .orElseThrow()
                        .words())
                .isEqualTo("It is not enough for me");
        assertThat(whole(Part.MANAGER, group.reference()).all(Field.ANSWERED)).hasSize(1);
        try (var records = Records.open()) {
            assertThat(records.keysOfTexts(own)).contains(Field.IDENTITY.number() + " under 2");
            records.destroyKey(group.reference(), 0);
            records.destroyKey(group.reference(), 2);
        }
        assertThat(whole(Part.LIAISON, own).text(Field.NARRATIVE))
                .as("no key of the group opens it")
                .isPresent()
                .isEqualTo(told.text(Field.NARRATIVE));
    }

    @Test
    void what_another_one_told_with_a_receipt_stays_and_what_was_told_with_ones_own_goes_along() {
        var group = group(Station.TOLD);
        for (var who : List.of(group.first().receipt(), group.second())) {
            var whose = who.equals(group.second()) ? "second" : "first";
            says(Act.ADD_INFORMATION, who, new Information("Told by the " + whose, null, null));
            says(Act.MESSAGE, who, new Words("Said by the " + whose));
        }
        says(Act.DISPUTE, group.second(), no(null));
        var own = mine(group.second());
        assertThat(own.messages()).extracting(CaseView.Said::words).containsExactly("Said by the second");
        assertThat(whole(Part.LIAISON, own.reference()).all(Field.INFORMATION))
                .extracting(text -> text.as(Information.class).words())
                .containsExactly("Told by the second");
    }

    @Test
    void both_cases_say_so_to_whoever_may_see_both_and_to_the_person() {
        var group = group(Station.TOLD);
        says(Act.DISPUTE, group.second(), no(null));
        var own = mine(group.second());
        assertThat(own.links())
                .extracting(CaseLink::kind, CaseLink::other)
                .containsExactly(tuple("SPLIT", group.reference()));
        assertThat(linked.receipts(own)).isEmpty();
        assertThat(mine(group.first().receipt()).links()).isEmpty();
        assertThat(links(Part.MANAGER, own.reference()))
                .extracting(CaseLink::kind, CaseLink::turned, CaseLink::other)
                .containsExactly(tuple("SPLIT", false, group.reference()));
        assertThat(links(Part.MANAGER, group.reference()))
                .extracting(CaseLink::kind, CaseLink::turned, CaseLink::other)
                .containsExactly(tuple("SPLIT", true, own.reference()));
        assertThat(road.view(Part.MANAGER, group.reference()).persons()).hasSize(1);
    }

    @Test
    void the_same_request_again_opens_no_second_case() throws SQLException {
        var group = group(Station.TOLD);
        int version = mine(group.second()).version();
        var request = request();
        says(Act.DISPUTE, group.second(), version, request, no(null));
        var own = mine(group.second()).reference();
        assertThat(says(Act.DISPUTE, group.second(), version, request, no(null)).reference())
                .isEqualTo(own);

        var other = group(Station.TOLD);
        var at = new CaseVersion(
                other.reference(), road.view(Part.LIAISON, other.reference()).version(), request());
        var once = road.player(Part.LIAISON)
                .calls(() -> road.performer(Act.DISPUTE).perform(at, no(2)));
        var again = road.player(Part.LIAISON)
                .calls(() -> road.performer(Act.DISPUTE).perform(at, no(2)));
        assertThat(again.entry()).isEqualTo(once.entry());
        assertThat(links(Part.MANAGER, other.reference())).hasSize(1);
        assertThat(key(() -> road.does(Part.LIAISON, Act.DISPUTE, other.reference(), no(2))))
                .as("who has left is of the group no more")
                .isEqualTo("person refusal.no-person");
        try (var records = Records.open()) {
            assertThat(records.times(group.reference(), "open-linked")).isEqualTo(1);
            assertThat(records.times(own, "dispute")).isEqualTo(1);
        }
    }

    // ---- an appeal

    @Test
    void an_appeal_goes_to_somebody_above_and_the_others_still_answer() throws SQLException {
        var group = group(Station.TOLD);
        says(Act.APPEAL, group.second(), new Appeal(null, "REMEDY", "Not enough"));
        var own = mine(group.second());
        assertThat(own.header().state()).isEqualTo(State.UNDER_APPEAL);
        assertThat(runs(own.reference(), Step.APPEAL_DECISION)).isTrue();
        assertThat(road.view(Part.OVERSIGHT, group.reference()).header().deciding())
                .isNull();
        assertThat(road.sees(road.player(Part.DECIDER), group.reference())).isFalse();
        road.does(Part.DECIDER, Act.DISMISS, own.reference());
        assertThat(road.state(own.reference())).isEqualTo(State.OFFERED);
        says(Act.AGREE, group.first().receipt(), yes());
        assertThat(road.state(group.reference())).isEqualTo(State.REMEDY);
        tells(group.reference());
        tells(own.reference());
    }

    @Test
    void whoever_has_said_yes_neither_says_no_nor_appeals() {
        var group = group(Station.TOLD);
        says(Act.AGREE, group.second(), yes());
        assertThat(key(() -> says(Act.APPEAL, group.second(), new Appeal(null, "REMEDY", "Not enough"))))
                .isEqualTo("refusal.answered");
        assertThat(key(() -> says(Act.DISPUTE, group.second(), no(null)))).isEqualTo("refusal.answered");
        assertThat(links(Part.MANAGER, group.reference())).isEmpty();
    }

    /** Work of the services in one transaction that comes to nothing. */
    private Throwable inVain(Callable<?> work) throws Exception {
        transaction.begin();
        try {
            return catchThrowable(work::call);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void what_is_refused_in_the_new_case_is_refused_to_the_person_and_nothing_is_left_of_it() throws Exception {
        var group = group(Station.TOLD);
        var at = road.at(Part.LIAISON, group.reference());
        try (var records = Records.open()) {
            var before = records.of(group.reference());
            // Nobody brings a case meanwhile: it comes in turn, as what has the product do what is due.
            long cases = records.cases();
            var refused = road.player(Part.LIAISON)
                    .calls(() -> inVain(() -> splitting.perform(Act.DISPUTE, at, no(2), SplitIT::onlyInAGroup)));
            assertThat(refused).isInstanceOf(ActRefused.class).hasMessageContaining("nobody-above");
            assertThat(records.of(group.reference())).isEqualTo(before);
            assertThat(records.cases()).isEqualTo(cases);
        }
        assertThat(mine(group.second()).reference()).isEqualTo(group.reference());
    }

    private static void onlyInAGroup(CaseInHand hand, Dispute said) {
        if (new GroupAnswers(hand).goesAlone(said.person(), Say.NO)) {
            throw ActRefused.because("nobody-above");
        }
        hand.fact("reason", said.reason());
    }

    // ---- going no further

    @Test
    void whoever_goes_no_further_ends_it_for_nobody_else() throws SQLException {
        var group = group(Station.IN_ACTION);
        says(Act.WITHDRAW, group.second(), PEACE);
        var own = mine(group.second());
        assertThat(own.header().state()).isEqualTo(State.CLOSING);
        assertThat(runs(own.reference(), Step.CLOSE)).isTrue();
        assertThat(runs(own.reference(), Step.PROPOSAL)).isFalse();
        assertThat(road.state(group.reference())).isEqualTo(State.IN_ACTION);
        assertThat(runs(group.reference(), Step.PROPOSAL)).isTrue();
        says(Act.WITHDRAW, group.first().receipt(), PEACE);
        assertThat(road.state(group.reference())).as("nobody is left").isEqualTo(State.CLOSING);
        assertThat(links(Part.MANAGER, group.reference())).hasSize(1);
        tells(group.reference());
        tells(own.reference());
    }

    @Test
    void a_sealed_case_stays_sealed_and_is_seen_by_those_who_are_named() throws SQLException {
        var group = group(road.begun(Station.SEALED), Part.PROTECTION);
        says(Act.WITHDRAW, group.second(), PEACE);
        var own = mine(group.second());
        assertThat(own.header().confidentiality()).isEqualTo(Confidentiality.P4);
        assertThat(road.sees(Person.named("case-manager"), own.reference())).isFalse();
        assertThat(road.sees(road.player(Part.PROTECTION), own.reference())).isTrue();
        tells(own.reference());
    }

    @Test
    void whoever_is_accused_never_sees_it() {
        var life = road.against("POL-0101").begun(Station.REGISTERED);
        road.against("GOV-0101");
        var group = group(life);
        says(Act.WITHDRAW, group.second(), PEACE);
        var own = mine(group.second()).reference();
        for (var office : List.of("POL-0101", "POL-UO")) {
            var officer = Players.officialOf(office);
            assertThat(road.sees(officer, group.reference())).as(office).isFalse();
            assertThat(road.sees(officer, own)).as(office).isFalse();
        }
    }

    @Test
    void nobody_opens_the_file_of_a_group_from_which_nobody_goes() throws Exception {
        var group = group(Station.IN_ACTION);
        var refused = presented.asClockwork(() -> inVain(() -> acts.perform(
                Act.OPEN_LINKED,
                CaseVersion.any(group.reference()),
                List.of(),
                (hand, nothing) -> database.on(connection -> new LinkDoors(connection).splitOff(2)))));
        assertThat(refused).hasStackTraceContaining("nobody of a group goes another way");
        assertThat(mine(group.second()).reference()).isEqualTo(group.reference());
    }
}
