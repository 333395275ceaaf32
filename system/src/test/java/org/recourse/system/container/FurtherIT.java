package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.intake.ChangedMoney;
import org.recourse.intake.FurtherService;
import org.recourse.intake.Information;
import org.recourse.intake.MoneyChange;
import org.recourse.intake.OwnGroups;
import org.recourse.intake.Registered;
import org.recourse.shared.Money;
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;
import org.recourse.shared.RememberedDay;
import org.recourse.system.ContainerTest;
import org.recourse.triage.FormalisationStage;

/** What is said to a case after it came in: by whom, who reads it, and what is refused. */
class FurtherIT extends ContainerTest {

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @EJB
    private FurtherService further;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    private CaseView view(Part part, Reference reference, Scope scope) {
        return road.player(part).calls(() -> cases.open(reference, "case", EnumSet.of(Scope.SKELETON, scope)));
    }

    private static CaseVersion mine() {
        return CaseVersion.mine(null, UUID.randomUUID().toString().replace("-", ""));
    }

    // ---- information

    @Test
    void what_is_told_later_stands_beside_what_was_told_before() {
        var life = road.begun(Station.IN_ACTION);
        road.showing(life.receipt(), () -> further.addInformation(mine(), told("They came again")));
        road.does(Part.LIAISON, Act.ADD_INFORMATION, life.reference(), told("And once more"));
        assertThat(view(Part.MANAGER, life.reference(), Scope.NARRATIVE).all(Field.INFORMATION))
                .extracting(text -> text.as(Information.class).words())
                .containsExactly("They came again", "And once more");
        assertThat(view(Part.MANAGER, life.reference(), Scope.NARRATIVE).text(Field.NARRATIVE))
                .isPresent();
        assertThat(view(Part.OFFICIAL, life.reference(), Scope.NARRATIVE).all(Field.INFORMATION))
                .isEmpty();
    }

    private static Information told(String words) {
        return new Information(words, new RememberedDay("2026-10"), "DAY");
    }

    @Test
    void a_day_is_known_no_better_than_it_was_written_and_is_over() {
        var reference = road.to(Station.REGISTERED);
        road.does(Part.LIAISON, Act.ADD_INFORMATION, reference, told("They came again"));
        assertThat(view(Part.MANAGER, reference, Scope.NARRATIVE)
                        .record(Field.INFORMATION, Information.class)
                        .orElseThrow()
                        .precision())
                .isEqualTo("MONTH");
        var coming = new Information("Soon", new RememberedDay("2099"), null);
        assertThat(road.refused(Part.LIAISON, Act.ADD_INFORMATION, reference, coming))
                .isEqualTo("since refusal.future");
    }

    /** A sealed case is not there for the liaison who brought it; what the person says still gets into it. */
    @Test
    void whoever_may_only_add_adds_without_seeing_the_case() {
        var reference = road.to(Station.SEALED);
        assertThat(road.sees(road.player(Part.LIAISON), reference)).isFalse();
        var at = CaseVersion.any(reference);
        road.player(Part.LIAISON).calls(() -> further.addInformation(at, told("She was followed")));
        assertThat(view(Part.PROTECTION, reference, Scope.NARRATIVE).all(Field.INFORMATION))
                .hasSize(1);
        assertThat(road.sees(road.player(Part.LIAISON), reference)).isFalse();
        assertThat(catchThrowableOfType(
                        Refusal.class,
                        () -> road.player(Part.LIAISON).calls(() -> further.addMoney(at, money("5", "USD")))))
                .isInstanceOf(GrievanceNotFound.class);
        assertThat(catchThrowableOfType(
                        Refusal.class,
                        () -> road.player(Part.OFFICIAL).calls(() -> further.addInformation(at, told("Who is she?")))))
                .isNotNull();
    }

    @Test
    void a_partner_adds_to_what_it_sent_and_to_nothing_else() {
        var partner = Players.partner();
        var sent = road.registered(partner, road.tale()).reference();
        partner.calls(() -> further.addInformation(CaseVersion.any(sent), told("They came again")));
        assertThat(view(Part.MANAGER, sent, Scope.NARRATIVE).all(Field.INFORMATION))
                .hasSize(1);
        var other = CaseVersion.any(road.to(Station.REGISTERED));
        assertThat(catchThrowableOfType(
                        Refusal.class, () -> partner.calls(() -> further.addInformation(other, told("Mine?")))))
                .isInstanceOf(GrievanceNotFound.class);
    }

    // ---- money

    private static MoneyChange money(String amount, String currency) {
        return new MoneyChange("BRIBE", amount, currency, "POLICE", "The bar at Ash Ford", "REFUSED", null, null);
    }

    private static List<Money> sums(CaseView view) {
        return view.all(Field.MONEY).stream()
                .map(text -> text.as(ChangedMoney.class).money())
                .toList();
    }

    @Test
    void money_is_read_back_by_whoever_told_of_it_and_by_the_desk() {
        var life = road.begun(Station.IN_ACTION);
        var reference = life.reference();
        road.showing(life.receipt(), () -> further.addMoney(mine(), money("12.50", "USD")));
        road.does(Part.OFFICIAL, Act.ADD_MONEY, reference, money("40", "EUR"));
        assertThat(sums(view(Part.MANAGER, reference, Scope.MESSAGES)))
                .containsExactly(new Money(1250, "USD"), Money.ofWhole(40, "EUR"));
        assertThat(sums(view(Part.OFFICIAL, reference, Scope.MESSAGES))).containsExactly(Money.ofWhole(40, "EUR"));
        assertThat(sums(view(Part.LIAISON, reference, Scope.MESSAGES))).containsExactly(new Money(1250, "USD"));
    }

    @Test
    void an_amount_that_is_none_and_a_currency_that_is_none_are_named_at_the_door() {
        var reference = road.to(Station.IN_ACTION);
        assertThat(road.refused(Part.LIAISON, Act.ADD_MONEY, reference, money("0", "USD")))
                .isEqualTo("amount refusal.amount-not-positive");
        assertThat(road.refused(Part.LIAISON, Act.ADD_MONEY, reference, money("-3", "USD")))
                .isEqualTo("amount refusal.amount-not-positive");
        assertThat(road.refused(Part.LIAISON, Act.ADD_MONEY, reference, money("12,50", "USD")))
                .isEqualTo("amount refusal.amount-misread");
        assertThat(road.refused(Part.LIAISON, Act.ADD_MONEY, reference, money("1.005", "USD")))
                .isEqualTo("amount refusal.amount-decimals");
        assertThat(road.refused(Part.LIAISON, Act.ADD_MONEY, reference, money("5", "ABC")))
                .isEqualTo("currency refusal.no-currency");
        var coming = new MoneyChange("FEE", "5", "USD", "POLICE", null, "NONE", new RememberedDay("2099"), null);
        assertThat(road.refused(Part.LIAISON, Act.ADD_MONEY, reference, coming)).isEqualTo("since refusal.future");
    }

    // ---- groups

    private static OwnGroups groups(boolean alone, String... groups) {
        return new OwnGroups(null, List.of(groups), "ADULT", null, alone);
    }

    @Test
    void what_people_say_of_themselves_is_opened_by_people_named_on_the_case_alone_and_for_a_reason() {
        var life = road.begun(Station.SEALED);
        road.showing(life.receipt(), () -> further.addGroups(mine(), groups(true, "WOMAN", "DEFENDER")));
        assertThat(view(Part.PROTECTION, life.reference(), Scope.GROUPS).all(Field.GROUPS))
                .isEmpty();
        var opened = road.player(Part.PROTECTION)
                .calls(() -> cases.openFor(life.reference(), Scope.GROUPS, "To plan a way home"));
        assertThat(opened.record(Field.GROUPS, OwnGroups.class).orElseThrow().groups())
                .containsExactly("WOMAN", "DEFENDER");
        var plain = road.begun(Station.IN_ACTION);
        road.showing(plain.receipt(), () -> further.addGroups(mine(), groups(true, "WOMAN")));
        for (var part : List.of(Part.MANAGER, Part.OFFICIAL, Part.OVERSIGHT, Part.LIAISON)) {
            assertThat(road.player(part)
                            .calls(() -> cases.openFor(plain.reference(), Scope.GROUPS, "To know"))
                            .all(Field.GROUPS))
                    .as(part.name())
                    .isEmpty();
        }
    }

    @Test
    void nobody_is_asked_before_others_nor_about_what_is_not_asked_here() {
        var reference = road.to(Station.IN_ACTION);
        assertThat(road.refused(Part.LIAISON, Act.ADD_GROUPS, reference, groups(false, "WOMAN")))
                .isEqualTo("askedAlone refusal.not-alone");
        assertThat(road.refused(Part.LIAISON, Act.ADD_GROUPS, reference, groups(true, "LGBTQIA")))
                .isEqualTo("groups refusal.group-off");
        assertThat(road.refused(Part.LIAISON, Act.ADD_GROUPS, reference, groups(true, "NONE", "WOMAN")))
                .isEqualTo("groups refusal.nothing-and-something");
        var nobody = new OwnGroups(7, List.of("WOMAN"), null, null, true);
        assertThat(road.refused(Part.LIAISON, Act.ADD_GROUPS, reference, nobody))
                .isEqualTo("person refusal.no-person");
    }

    // ---- stages

    private static FormalisationStage stage(@Nullable String organisation, String code, String since) {
        return new FormalisationStage(organisation, code, new RememberedDay(since), "The register", "COST");
    }

    @Test
    void a_site_and_its_organisations_have_a_history_of_stages_that_no_office_sees() {
        var reference = road.to(Station.IN_ACTION);
        road.does(Part.LIAISON, Act.ADD_STAGE, reference, stage(null, "F0", "2021"));
        road.does(Part.MANAGER, Act.ADD_STAGE, reference, stage("Ash Ford Washers", "F1", "2025-03"));
        assertThat(view(Part.OVERSIGHT, reference, Scope.NOTES).all(Field.STAGE))
                .extracting(text -> text.as(FormalisationStage.class).stage())
                .containsExactly("F0", "F1");
        assertThat(view(Part.OFFICIAL, reference, Scope.NOTES).all(Field.STAGE)).isEmpty();
    }

    @Test
    void no_person_has_a_stage() {
        var reference = road.to(Station.IN_ACTION);
        assertThat(road.refused(Part.LIAISON, Act.ADD_STAGE, reference, stage("sana MIRO", "F1", "2025")))
                .isEqualTo("organisation refusal.stage-of-a-person");
        assertThat(road.refused(Part.LIAISON, Act.ADD_STAGE, reference, stage("?!", "F1", "2025")))
                .isEqualTo("organisation refusal.no-name");
        assertThat(road.refused(Part.LIAISON, Act.ADD_STAGE, reference, stage(null, "F1", "2099")))
                .isEqualTo("since refusal.future");
    }

    @Test
    void the_same_sending_once_more_adds_nothing() {
        Registered life = road.begun(Station.REGISTERED);
        var at = mine();
        var first = road.showing(life.receipt(), () -> further.addInformation(at, told("They came again")));
        var again = road.showing(life.receipt(), () -> further.addInformation(at, told("They came again")));
        assertThat(again.entry()).isEqualTo(first.entry());
        assertThat(view(Part.MANAGER, life.reference(), Scope.NARRATIVE).all(Field.INFORMATION))
                .hasSize(1);
    }
}
