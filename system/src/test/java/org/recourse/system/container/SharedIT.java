package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.History;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Turns;
import org.recourse.triage.SummaryText;

/**
 * What the desk knows of a person without opening who it is, what an office knows of what the person asks for, and who
 * knows why somebody opened what is kept apart.
 */
@Order(Turns.WITHOUT_LOGIN)
class SharedIT extends ContainerTest {

    private static final String SUMMARY = "At a buying house the scale shows too little.";

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

    @Test
    void whoever_works_for_the_person_knows_what_he_or_she_agreed_to() {
        var named = road.registered().reference();
        assertThat(person(Part.MANAGER, named)).isEqualTo(new CaseView.Complainant(1, false, false, true));
        assertThat(person(Part.LIAISON, named)).isEqualTo(person(Part.MANAGER, named));

        var hidden = road.registered(road.player(Part.LIAISON), road.tale().anonymous())
                .reference();
        assertThat(person(Part.MANAGER, hidden)).isEqualTo(new CaseView.Complainant(1, true, true, false));
    }

    @Test
    void an_office_reads_what_is_asked_for_as_it_was_written_with_the_summary() {
        var reference = road.to(Station.TRIAGED);
        writes(reference, "A true scale.");
        road.does(Part.MANAGER, Act.APPROVE_SUMMARY, reference);
        road.does(Part.MANAGER, Act.ADMIT, reference);
        var seen = road.view(Part.OFFICIAL, reference);
        assertThat(seen.asked()).map(CaseView.Text::words).contains("A true scale.");
        assertThat(seen.text(Field.OUTCOME)).isEmpty();

        writes(reference, null);
        assertThat(road.view(Part.OFFICIAL, reference).asked()).isEmpty();
    }

    @Test
    void what_would_tell_who_spoke_is_kept_out_of_what_is_asked_for_too() {
        var reference = road.to(Station.TRIAGED);
        assertThatThrownBy(() -> writes(reference, "Call me at +999 555 0199 88"))
                .isInstanceOfSatisfying(
                        InputRefused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("asked"));
    }

    @Test
    void why_somebody_opened_a_part_is_read_by_whoever_may_know_of_all_reads_and_by_nobody_else() throws Exception {
        var reference = road.to(Station.IN_ACTION);
        road.player(Part.MANAGER).calls(() -> cases.openFor(reference, Scope.IDENTITY, "To call her today"));
        for (var part : List.of(Part.OVERSIGHT, Part.MANAGER)) {
            assertThat(reasons(part, reference)).as(part.name()).containsExactly("To call her today");
        }
        for (var part : List.of(Part.OFFICIAL, Part.LIAISON)) {
            assertThat(reasons(part, reference)).as(part.name()).isEmpty();
        }
        try (var records = Records.open()) {
            records.destroyKey(reference, 0);
        }
        assertThat(reasons(Part.OVERSIGHT, reference)).isEmpty();
    }

    private List<String> reasons(Part part, Reference reference) {
        return road.player(part).calls(() -> cases.history(reference, null, 100)).page().events().stream()
                .map(History.Event::reason)
                .filter(Objects::nonNull)
                .toList();
    }

    private void writes(Reference reference, @Nullable String asked) {
        road.does(Part.LIAISON, Act.WRITE_SUMMARY, reference, new SummaryText(SUMMARY, asked, null));
    }

    private CaseView.Complainant person(Part part, Reference reference) {
        return road.view(part, reference).persons().get(0);
    }
}
