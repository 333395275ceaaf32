package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Confirmation;
import org.recourse.grievance.History;
import org.recourse.grievance.State;
import org.recourse.intake.AddedParty;
import org.recourse.intake.PartyCorrection;
import org.recourse.intake.PartyService;
import org.recourse.intake.Registered;
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;
import org.recourse.system.ContainerTest;
import org.recourse.taxonomy.Step;

/** Whoever is said later to have to do with a case loses it at once, and gets it back only when two people say why. */
class PartyIT extends ContainerTest {

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @EJB
    private PartyService parties;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    private static AddedParty office(int id) {
        return new AddedParty("ALLEGED", null, id, null);
    }

    private static AddedParty named(String kind, String name) {
        return new AddedParty("ALLEGED", kind, null, name);
    }

    /** The person with the receipt names a party. */
    private void names(Registered life, AddedParty party) {
        var request = UUID.randomUUID().toString().replace("-", "");
        int version = road.view(Part.OVERSIGHT, life.reference()).version();
        road.showing(life.receipt(), () -> parties.add(CaseVersion.mine(version, request), party));
    }

    private int accountable(Reference reference) {
        return Objects.requireNonNull(
                road.view(Part.OVERSIGHT, reference).header().office());
    }

    private History.Event last(Reference reference) {
        return road.player(Part.OVERSIGHT).calls(() -> cases.history(reference, null, 20)).page().events().stream()
                .filter(event -> !event.act().equals("read"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_office_that_has_the_case_loses_it_in_the_act_that_accuses_it() {
        var life = road.begun(Station.IN_ACTION);
        var reference = life.reference();
        int before = accountable(reference);
        names(life, office(before));

        assertThat(accountable(reference)).isNotEqualTo(before);
        assertThat(road.sees(road.player(Part.OFFICIAL), reference)).isFalse();
        assertThat(road.state(reference)).isEqualTo(State.ASSIGNED);
        assertThat(last(reference).act()).isEqualTo("re-route");
        assertThat(last(reference).role()).isEqualTo("clockwork");
        assertThat(last(reference).facts()).containsEntry("reason", "CONFLICT");
        assertThat(road.view(Part.OVERSIGHT, reference).clocks())
                .filteredOn(CaseView.Owed::running)
                .extracting(CaseView.Owed::step)
                .contains(Step.ACCEPT_OR_RECUSE, Step.TELL);
    }

    @Test
    void an_office_in_the_line_of_the_one_that_is_accused_loses_it_too() {
        var reference = road.to(Station.IN_ACTION);
        int before = accountable(reference);
        int above = road.country().command().above(before).iterator().next();
        var done = road.does(Part.MANAGER, Act.ADD_PARTY, reference, office(above));
        assertThat(accountable(reference)).isNotIn(before, above);
        assertThat(done.version())
                .isEqualTo(road.view(Part.OVERSIGHT, reference).version());
        assertThat(road.sees(road.player(Part.OFFICIAL), reference)).isFalse();
    }

    @Test
    void who_decides_an_appeal_is_replaced_as_well() {
        var reference = road.to(Station.UNDER_APPEAL);
        int decider = Objects.requireNonNull(
                road.view(Part.OVERSIGHT, reference).header().deciding());
        road.does(Part.MANAGER, Act.ADD_PARTY, reference, office(decider));
        var header = road.view(Part.OVERSIGHT, reference).header();
        assertThat(header.state()).isEqualTo(State.UNDER_APPEAL);
        assertThat(header.deciding()).isNotNull().isNotEqualTo(decider);
        assertThat(road.sees(road.player(Part.DECIDER), reference)).isFalse();
    }

    @Test
    void a_desk_that_is_accused_gives_the_case_to_the_desk_above() {
        var life = road.begun(Station.TRIAGED);
        var reference = life.reference();
        int desk = road.view(Part.OVERSIGHT, reference).header().desk();
        names(life, office(desk));
        assertThat(road.view(Part.OVERSIGHT, reference).header().desk()).isNotEqualTo(desk);
        assertThat(road.sees(road.player(Part.MANAGER), reference)).isFalse();
    }

    @Test
    void somebody_named_makes_a_case_that_is_kept_more_closely() {
        var tale = road.tale().anonymous();
        tale.respondent = null;
        tale.tile = "LICENCE";
        var reference = road.registered(road.player(Part.LIAISON), tale).reference();
        road.does(Part.MANAGER, Act.TRIAGE, reference, Samples.findings("LIC-01", "S4", "P1"));
        assertThat(road.view(Part.OVERSIGHT, reference)
                        .header()
                        .confidentiality()
                        .name())
                .isEqualTo("P1");
        road.does(Part.MANAGER, Act.ADD_PARTY, reference, named("TRADER", "Captain Ash"));
        assertThat(road.view(Part.OVERSIGHT, reference)
                        .header()
                        .confidentiality()
                        .name())
                .isEqualTo("P2");
    }

    @Test
    void what_says_nothing_or_says_it_twice_is_no_party() {
        var reference = road.to(Station.IN_ACTION);
        var nothing = new AddedParty("INFORMANT", null, null, "Somebody");
        assertThat(road.refused(Part.LIAISON, Act.ADD_PARTY, reference, nothing))
                .isEqualTo("kind refusal.blank");
        assertThat(road.refused(Part.LIAISON, Act.ADD_PARTY, reference, office(999_999)))
                .isEqualTo("office refusal.unknown-office");
        assertThat(road.refused(Part.LIAISON, Act.ADD_PARTY, reference, named("TRADER", "?!")))
                .isEqualTo("name refusal.no-name");
        road.does(Part.LIAISON, Act.ADD_PARTY, reference, named("TRADER", "Captain Ash"));
        assertThat(road.refused(Part.LIAISON, Act.ADD_PARTY, reference, named("TRADER", "captain  ash")))
                .isEqualTo("kind refusal.party-known");
    }

    private static PartyCorrection struck(int party, @Nullable String whyBack) {
        return new PartyCorrection(party, false, null, null, null, null, "Nobody of it was there", whyBack);
    }

    @Test
    void whoever_was_kept_out_comes_back_only_when_two_people_say_why() {
        var reference = road.to(Station.IN_ACTION);
        int before = accountable(reference);
        road.does(Part.MANAGER, Act.ADD_PARTY, reference, office(before));
        int party = road.view(Part.MANAGER, reference).parties().size();
        assertThat(road.refused(Part.MANAGER, Act.CORRECT_PARTY, reference, struck(party, null)))
                .isEqualTo("whyBack refusal.gives-back");

        assertThat(road.does(Part.MANAGER, Act.CORRECT_PARTY, reference, struck(party, "The books show it"))
                        .waits())
                .isTrue();
        assertThat(road.view(Part.MANAGER, reference).parties()).hasSize(party);
        road.does(Part.SECOND, Act.CONFIRM, reference, confirmation(reference));
        assertThat(road.view(Part.MANAGER, reference).parties()).hasSize(party - 1);
        assertThat(accountable(reference)).isNotEqualTo(before);
        assertThat(road.refused(Part.MANAGER, Act.CORRECT_PARTY, reference, struck(party, "The books show it")))
                .isEqualTo("refusal.no-party");
    }

    @Test
    void the_office_that_is_meant_loses_the_case_when_the_correction_is_confirmed_and_no_name_is_shown_before() {
        var reference = road.to(Station.IN_ACTION);
        int before = accountable(reference);
        var meant = new PartyCorrection(1, true, "ALLEGED", null, before, "Captain Ash", "It was the office", null);
        road.does(Part.MANAGER, Act.CORRECT_PARTY, reference, meant);
        assertThat(road.sees(road.player(Part.OFFICIAL), reference)).isTrue();
        var waiting = road.view(Part.SECOND, reference).waiting().get(0);
        assertThat(waiting.mine()).isTrue();
        assertThat(waiting.input()).contains("It was the office").doesNotContain("Captain");

        road.does(Part.SECOND, Act.CONFIRM, reference, confirmation(reference));
        assertThat(accountable(reference)).isNotEqualTo(before);
        assertThat(road.sees(road.player(Part.OFFICIAL), reference)).isFalse();
        assertThat(road.view(Part.MANAGER, reference).parties())
                .extracting(CaseView.Accused::office)
                .containsExactly(before);
    }

    @Test
    void a_correction_falls_when_the_parties_change_meanwhile() {
        var reference = road.to(Station.IN_ACTION);
        road.does(Part.MANAGER, Act.CORRECT_PARTY, reference, struck(1, null));
        var waits = confirmation(reference);
        road.does(Part.LIAISON, Act.ADD_PARTY, reference, named("MINER", "Captain Ash"));
        assertThat(road.refused(Part.SECOND, Act.CONFIRM, reference, waits)).isEqualTo("refusal.stale");
    }

    @Test
    void an_office_adds_no_party_and_cannot_find_out_so_that_there_is_a_case() {
        var reference = road.to(Station.IN_ACTION);
        var at = CaseVersion.of(reference, road.view(Part.OVERSIGHT, reference).version());
        var nowhere = CaseVersion.of(new Reference(12_345), 3);
        var refusals = Stream.of(at, nowhere)
                .map(where -> catchThrowableOfType(
                        Refusal.class,
                        () -> road.player(Part.OFFICIAL).calls(() -> parties.add(where, named("MINER", "Somebody")))))
                .map(Refusal::key);
        assertThat(refusals).containsOnly("refusal.actor");
    }

    private Confirmation confirmation(Reference reference) {
        return (Confirmation) Objects.requireNonNull(road.samples().of(Act.CONFIRM, reference));
    }
}
