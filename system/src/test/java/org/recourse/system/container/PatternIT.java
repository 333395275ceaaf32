package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.Recurring;
import org.recourse.access.Scope;
import org.recourse.access.TraitDoors.Pattern;
import org.recourse.escalation.Sweep;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.History;
import org.recourse.intake.Registered;
import org.recourse.oversight.RecurringService;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.triage.Upgrade;

/** The same unit, roadblock or person in three cases is said in each of them, as a count, and opens none to anybody. */
class PatternIT extends ContainerTest {

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @EJB
    private Sweep sweep;

    @EJB
    private RecurringService recurring;

    @Inject
    private Road road;

    private final String somebody = "Somebody " + UUID.randomUUID();

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    /** A case that was taken on. */
    private Registered accused() {
        return accused(Station.ASSIGNED);
    }

    private Registered accused(Station station) {
        var tale = road.tale();
        tale.respondentName = somebody;
        return road.begun(station, tale);
    }

    /** On the page of the case, to whoever sees its whole history. */
    private List<Pattern> patterns(Part part, Reference reference) {
        return road.player(part)
                .calls(() -> cases.open(reference, "summary", EnumSet.of(Scope.SKELETON, Scope.HISTORY)))
                .patterns();
    }

    private void swept() {
        sweep.sweep(Duration.ofSeconds(60));
    }

    private long alerts(Part part, Reference reference) {
        return road.player(part).calls(() -> cases.history(reference, null, 50)).page().events().stream()
                .map(History.Event::act)
                .filter("alert-pattern"::equals)
                .count();
    }

    @Test
    void three_cases_about_one_person_are_said_once_in_each_of_them() {
        var first = accused().reference();
        var second = accused().reference();
        swept();
        assertThat(patterns(Part.MANAGER, first)).isEmpty();
        var third = accused();
        swept();
        swept();
        for (var reference : List.of(first, second, third.reference())) {
            assertThat(alerts(Part.MANAGER, reference)).isEqualTo(1);
            assertThat(patterns(Part.OVERSIGHT, reference)).containsExactly(new Pattern("person", 3));
        }
        assertThat(patterns(Part.LIAISON, first)).isEmpty();
        var mine = road.showing(third.receipt(), () -> cases.historyOfMine(50));
        assertThat(mine.page().events()).extracting(History.Event::act).doesNotContain("alert-pattern");
        assertThat(mine.view().patterns()).isEmpty();
    }

    @Test
    void a_report_that_nobody_has_taken_on_tells_nobody_which_pattern_it_is_about() {
        var first = accused().reference();
        accused();
        var planted = accused(Station.APPROVED).reference();
        swept();
        assertThat(patterns(Part.MANAGER, first)).isEmpty();
        assertThat(patterns(Part.MANAGER, planted)).isEmpty();
        assertThat(alerts(Part.OVERSIGHT, first)).isZero();
        road.does(Part.MANAGER, Act.ADMIT, planted);
        swept();
        assertThat(patterns(Part.MANAGER, first)).containsExactly(new Pattern("person", 3));
        assertThat(listed(first))
                .singleElement()
                .satisfies(pattern -> assertThat(pattern.cases()).isEqualTo(3));
    }

    @Test
    void who_was_named_by_mistake_and_struck_out_comes_up_no_more() {
        var first = accused().reference();
        accused();
        var mistaken = accused().reference();
        swept();
        assertThat(patterns(Part.MANAGER, first)).containsExactly(new Pattern("person", 3));
        assertThat(listed(first)).singleElement().satisfies(pattern -> {
            assertThat(pattern.kind()).isEqualTo("person");
            assertThat(pattern.cases()).isEqualTo(3);
            assertThat(pattern.seen()).hasSize(3);
        });
        road.does(Part.MANAGER, Act.CORRECT_PARTY, mistaken);
        road.does(Part.SECOND, Act.CONFIRM, mistaken);
        assertThat(patterns(Part.MANAGER, first)).isEmpty();
        assertThat(patterns(Part.MANAGER, mistaken)).isEmpty();
        assertThat(listed(first)).isEmpty();
    }

    @Test
    void an_office_of_a_low_level_reads_of_no_pattern_and_desks_and_liaisons_do_not_ask() {
        assertThat(road.player(Part.OFFICIAL)
                        .calls(() -> recurring.list(null, 100))
                        .rows())
                .isEmpty();
        for (var other : List.of(Part.MANAGER, Part.LIAISON, Part.PROTECTION)) {
            assertThatThrownBy(() -> road.player(other).calls(() -> recurring.list(null, 1)))
                    .isInstanceOf(EJBAccessException.class);
        }
    }

    /** What oversight reads to come up again in this case among others. */
    private List<Recurring> listed(Reference reference) {
        return road.player(Part.OVERSIGHT).calls(() -> recurring.list(null, 100)).rows().stream()
                .filter(pattern -> pattern.seen().stream()
                        .anyMatch(seen -> seen.reference().equals(reference)))
                .toList();
    }

    @Test
    void a_sealed_case_is_counted_where_it_is_sealed_and_nowhere_else() {
        var first = accused().reference();
        var second = accused().reference();
        var sealed = accused(Station.APPROVED).reference();
        road.does(Part.MANAGER, Act.UPGRADE, sealed, new Upgrade(List.of(), null, "P4", "They look for her"));
        road.does(Part.PROTECTION, Act.ADMIT, sealed);
        swept();
        assertThat(patterns(Part.MANAGER, first)).isEmpty();
        assertThat(alerts(Part.MANAGER, second)).isZero();
        assertThat(patterns(Part.PROTECTION, sealed)).containsExactly(new Pattern("person", 3));
        assertThat(alerts(Part.PROTECTION, sealed)).isEqualTo(1);
    }
}
