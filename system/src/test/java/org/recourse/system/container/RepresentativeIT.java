package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.Receipt;
import org.recourse.access.Scope;
import org.recourse.answer.Dispute;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.History;
import org.recourse.grievance.Party;
import org.recourse.grievance.Representative;
import org.recourse.grievance.Representative.Kind;
import org.recourse.grievance.Represented;
import org.recourse.intake.AddedParty;
import org.recourse.intake.JoinedPerson;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;

/** One voice for many may not be the voice of each of them: whoever keeps the case is warned, and nothing is stopped. */
class RepresentativeIT extends ContainerTest {

    private static final Representative UNION = new Representative(Kind.PARTY, 2);

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    private static JoinedPerson person(@Nullable String representative) {
        return new JoinedPerson(true, true, null, "RECEIPT_ONLY", null, null, null, false, null, "en", representative);
    }

    private Receipt joins(Reference reference, @Nullable String representative) {
        return Objects.requireNonNull(road.does(Part.LIAISON, Act.ADD_PERSON, reference, person(representative))
                .receipt());
    }

    private void joins(Reference reference, int persons, Representative representative) {
        IntStream.range(0, persons).forEach(one -> joins(reference, representative.text()));
    }

    private void knows(Reference reference) {
        road.does(Part.LIAISON, Act.ADD_PARTY, reference, new AddedParty(Party.INFORMANT, "MINER", null, "The union"));
    }

    private Represented opened(Part part, Reference reference) {
        return road.player(part)
                .calls(() -> cases.open(reference, "case", EnumSet.of(Scope.SKELETON, Scope.IDENTITY)))
                .represented();
    }

    private long saidInHistory(Reference reference) {
        return road.player(Part.MANAGER).calls(() -> cases.history(reference, null, 100)).page().events().stream()
                .map(History.Event::facts)
                .filter(facts -> facts.containsKey("one-voice"))
                .count();
    }

    @Test
    void one_voice_for_more_than_ten_is_warned_of_where_names_could_be_opened_and_said_once() {
        var reference = road.to(Station.IN_ACTION);
        knows(reference);
        joins(reference, 10, UNION);
        joins(reference, null);
        joins(reference, "person-1");
        assertThat(road.view(Part.MANAGER, reference).represented()).isEqualTo(Represented.NOBODY);
        assertThat(saidInHistory(reference)).isZero();

        joins(reference, 2, UNION);
        for (var part : new Part[] {Part.MANAGER, Part.LIAISON, Part.OVERSIGHT}) {
            assertThat(road.view(part, reference).represented().most())
                    .as(part.name())
                    .isEqualTo(12);
            assertThat(road.view(part, reference).represented().whom())
                    .as(part.name())
                    .isEmpty();
        }
        assertThat(saidInHistory(reference)).isEqualTo(1);
        assertThat(opened(Part.LIAISON, reference).whom())
                .hasSize(13)
                .contains(entry(2, UNION), entry(13, new Representative(Kind.PERSON, 1)))
                .doesNotContainKey(12);
        assertThat(opened(Part.OFFICIAL, reference))
                .as("who must act knows nobody")
                .isEqualTo(Represented.NOBODY);
        assertThat(road.view(Part.OFFICIAL, reference).persons()).hasSize(15);
    }

    private String refused(Reference reference, String representative) {
        return Refused.why(() -> road.does(Part.LIAISON, Act.ADD_PERSON, reference, person(representative)));
    }

    @Test
    void nobody_speaks_for_a_person_who_is_not_there_or_is_accused() {
        var reference = road.to(Station.IN_ACTION);
        for (var nobody : new String[] {"person-2", "party-9", "the union"}) {
            assertThat(refused(reference, nobody)).as(nobody).isEqualTo("representative refusal.no-representative");
        }
        assertThat(refused(reference, "party-1")).isEqualTo("representative refusal.accused-represents");
    }

    @Test
    void whoever_does_not_see_the_case_learns_nobodys_number() throws SQLException {
        var sealed = road.to(Station.SEALED);
        var at = CaseVersion.of(sealed, version(sealed));
        for (var representative : new String[] {"person-1", "person-9"}) {
            assertThat(Refused.why(() -> road.player(Part.LIAISON)
                            .calls(() -> road.performer(Act.ADD_PERSON).perform(at, person(representative)))))
                    .as(representative)
                    .isEqualTo("representative refusal.no-representative");
        }
    }

    private static int version(Reference reference) throws SQLException {
        try (var records = Records.open()) {
            return records.version(reference);
        }
    }

    @Test
    void whoever_has_left_the_group_speaks_for_nobody_in_it_and_alone_in_the_new_case() {
        var reference = road.to(Station.TOLD);
        var leaves = joins(reference, "person-1");
        joins(reference, "person-2");
        assertThat(opened(Part.LIAISON, reference).whom()).containsOnlyKeys(2, 3);

        var at = CaseVersion.mine(
                mine(leaves).version(), UUID.randomUUID().toString().replace("-", ""));
        road.showing(
                leaves,
                () -> road.performer(Act.DISPUTE).perform(at, new Dispute(null, "NOT_ENOUGH", "Not enough for me")));
        assertThat(opened(Part.LIAISON, reference)).isEqualTo(Represented.NOBODY);
        assertThat(opened(Part.LIAISON, mine(leaves).reference())).isEqualTo(Represented.NOBODY);
    }

    private CaseView mine(Receipt receipt) {
        return road.showing(receipt, () -> cases.openMine("follow-up", EnumSet.of(Scope.SKELETON)));
    }
}
