package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Turns;

/** What is one person's lies under that person's key, and goes with it; the case stays. */
@Order(Turns.WITHOUT_LOGIN)
class PersonKeyIT extends ContainerTest {

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @Inject
    private Road road;

    private Records records;

    @BeforeEach
    void open() throws SQLException {
        stage.countryIsThere();
        records = Records.open();
    }

    @AfterEach
    void close() throws SQLException {
        records.close();
    }

    @Test
    void whose_key_is_destroyed_is_forgotten_and_the_case_goes_on() throws SQLException {
        var tale = road.tale();
        tale.respondentName = "Captain Ash";
        var registered = road.registered(road.player(Part.LIAISON), tale);
        var reference = registered.reference();
        assertThat(records.keysOfTexts(reference)).containsExactly("1 under 0", "2 under 0", "5 under 1", "6 under 0");
        assertThat(shown(reference, Scope.IDENTITY, Field.IDENTITY).orElseThrow())
                .contains("Sana Miro", "0700 000 000");

        records.destroyKey(reference, 1);

        assertThat(shown(reference, Scope.IDENTITY, Field.IDENTITY)).isEmpty();
        assertThat(shown(reference, Scope.IDENTITY, Field.PARTY_NAME)).contains("Captain Ash");
        assertThat(shown(reference, Scope.NARRATIVE, Field.NARRATIVE))
                .contains("The scale of the buyer shows too little.");
        road.does(Part.MANAGER, Act.TRIAGE, reference);
        road.does(Part.LIAISON, Act.WRITE_SUMMARY, reference);
        assertThat(road.showing(
                        registered.receipt(),
                        () -> cases.open(reference, "follow-up", EnumSet.of(Scope.SKELETON))
                                .reference()))
                .isEqualTo(reference);
    }

    private Optional<String> shown(Reference reference, Scope scope, Field field) {
        return road.player(Part.MANAGER)
                .calls(() -> cases.openFor(reference, scope, "To call the person back"))
                .text(field)
                .map(CaseView.Text::words);
    }
}
