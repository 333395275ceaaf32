package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.answer.MeasureRequest;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.Confirmation;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Turns;
import org.recourse.triage.SummaryText;

/** Whoever may not know who complains finds out no name by writing it, and is stopped before he has tried many. */
@Order(Turns.MOVES_CLOCK)
class NameTrialsIT extends ContainerTest {

    private static final String ORDER = "Walk past the market on market days, at noon and in the evening.";

    private static final String NAMING = "Please ask for Sana at the market.";

    private static final String SOMEBODY = "order refusal.word.SOMEBODY";

    private static final String TRIED = "order refusal.names-tried";

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

    private String asked(Part part, Reference reference, MeasureRequest request) {
        return road.refused(part, Act.REQUEST_MEASURE, reference, request);
    }

    private MeasureRequest saying(String order) {
        return new MeasureRequest(
                "PATROL", road.office("POL-010101"), order, false, null, List.of(), List.of(), "NONE");
    }

    @Test
    void a_name_is_found_for_whoever_may_not_know_it_and_is_not_told() {
        var tale = road.tale();
        tale.name = "Sana Roe-Miro نورة التل";
        for (var words : List.of(
                "Please ask for Sana Roe-Miro at the market.",
                "Please ask for sana at noon, Roe waits there.",
                "Please ask for SÁNA at the market.",
                "اسألوا نُوره في السوق",
                "اذهبوا مع التل إلى السوق")) {
            // Each in a case of its own: too many in one are refused alike.
            var reference = road.registered(road.player(Part.LIAISON), tale).reference();
            var refusal = catchThrowableOfType(
                    InputRefused.class, () -> road.does(Part.MANAGER, Act.REQUEST_MEASURE, reference, saying(words)));
            assertThat(refusal.faults()).as(words).singleElement().satisfies(fault -> {
                assertThat(fault.key()).isEqualTo("refusal.word.SOMEBODY");
                assertThat(fault.arguments()).isEmpty();
            });
            road.does(Part.MANAGER, Act.REQUEST_MEASURE, reference, saying("Walk past the market at noon."));
        }
    }

    private Reference ofSana(Station station, String... flags) {
        var tale = road.tale();
        tale.name = "Sana Roe-Miro";
        tale.flags = List.of(flags);
        return road.begun(station, tale).reference();
    }

    @Test
    void whoever_tries_names_is_told_three_times_and_then_writes_no_more_in_that_case() throws SQLException {
        var reference = ofSana(Station.IN_ACTION);
        for (int i = 0; i < 3; i++) {
            assertThat(asked(Part.OFFICIAL, reference, saying(NAMING))).isEqualTo(SOMEBODY);
        }
        assertThat(asked(Part.OFFICIAL, reference, saying(ORDER))).isEqualTo(TRIED);
        assertThat(asked(Part.OFFICIAL, reference, saying(NAMING))).isEqualTo(TRIED);
        assertThat(tried(reference)).isEqualTo(3);
        for (var part : List.of(Part.MANAGER, Part.OVERSIGHT)) {
            var told = road.player(part)
                    .calls(() -> cases.readers(reference, null, 50))
                    .tried();
            assertThat(told).hasSize(part == Part.OVERSIGHT ? 3 : 0).allSatisfy(trial -> {
                assertThat(trial.role()).isEqualTo("official");
                assertThat(trial.office()).isEqualTo(road.office("MIN-0101"));
            });
        }

        road.does(Part.MANAGER, Act.REQUEST_MEASURE, reference, saying(ORDER));
        var other = ofSana(Station.IN_ACTION);
        assertThat(asked(Part.OFFICIAL, other, saying(NAMING))).isEqualTo(SOMEBODY);
        road.does(Part.OFFICIAL, Act.REQUEST_MEASURE, other, saying(ORDER));
    }

    @Test
    void names_are_tried_in_no_summary_either_by_a_desk_that_does_not_read_them() throws SQLException {
        var reference = ofSana(Station.TRIAGED);
        for (int i = 0; i < 3; i++) {
            assertThat(summary(Part.MANAGER, reference, NAMING)).isEqualTo("text refusal.word.SOMEBODY");
        }
        assertThat(summary(Part.MANAGER, reference, ORDER)).isEqualTo("text refusal.names-tried");
        assertThat(tried(reference)).isEqualTo(3);
        for (int i = 0; i < 4; i++) {
            assertThat(summary(Part.LIAISON, reference, NAMING)).isEqualTo("text refusal.word.SOMEBODY");
        }
        road.does(Part.LIAISON, Act.WRITE_SUMMARY, reference, new SummaryText(ORDER, null, null));
    }

    @Test
    void names_of_a_case_from_before_are_found_once_the_product_has_looked_at_it() throws SQLException {
        var reference = ofSana(Station.TRIAGED);
        try (var connection = Records.superuser();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM recourse.protected_name WHERE case_id = " + reference.value());
            road.does(Part.LIAISON, Act.WRITE_SUMMARY, reference, new SummaryText(NAMING, null, null));
            statement.execute("INSERT INTO guard.unnamed (case_id) VALUES (" + reference.value() + ")");
            stage.sweep();
            assertThat(summary(Part.LIAISON, reference, NAMING)).isEqualTo("text refusal.word.SOMEBODY");
            try (var left = statement.executeQuery("SELECT FROM guard.unnamed WHERE case_id = " + reference.value())) {
                assertThat(left.next()).isFalse();
            }
        }
    }

    /** What is refused to whoever writes this summary. */
    private String summary(Part part, Reference reference, String words) {
        return road.refused(part, Act.WRITE_SUMMARY, reference, new SummaryText(words, null, null));
    }

    @Test
    void whoever_was_refused_too_often_still_confirms_what_somebody_else_wrote() {
        var reference = ofSana(Station.IN_ACTION);
        for (int i = 0; i < 3; i++) {
            assertThat(asked(Part.MANAGER, reference, saying(NAMING))).isEqualTo(SOMEBODY);
        }
        assertThat(asked(Part.MANAGER, reference, saying(ORDER))).isEqualTo(TRIED);
        road.does(Part.OFFICIAL, Act.REQUEST_MEASURE, reference, saying(ORDER));
        road.does(Part.MANAGER, Act.CONFIRM, reference, new Confirmation(1, "request-measure", null));
    }

    @Test
    void no_name_is_looked_for_in_what_would_be_refused_without_one() {
        var reference = ofSana(Station.IN_ACTION);
        for (var words : List.of(NAMING, ORDER)) {
            assertThat(asked(Part.OFFICIAL, reference, saying(words + " It is " + reference.text())))
                    .isEqualTo("order refusal.word.REFERENCE");
            assertThat(asked(Part.MANAGER, reference, unlooked(words))).isEqualTo("fear refusal.no-score-today");
        }
        road.does(Part.OFFICIAL, Act.REQUEST_MEASURE, reference, saying(ORDER));
        for (var words : List.of(NAMING, ORDER)) {
            assertThat(asked(Part.OFFICIAL, reference, saying(words))).isEqualTo("refusal.already-waits");
        }
    }

    /** The risk is said by half, and by that refused. */
    private MeasureRequest unlooked(String order) {
        return new MeasureRequest(
                "PATROL", road.office("POL-010101"), order, false, null, List.of(), List.of("KNOWS_IDENTITY"), null);
    }

    @Test
    void whoever_reads_the_names_tries_none() throws SQLException {
        var reference = ofSana(Station.REGISTERED, "SEXUAL_VIOLENCE");
        for (int i = 0; i < 4; i++) {
            assertThat(asked(Part.PROTECTION, reference, agreed(NAMING))).isNotEqualTo(TRIED);
        }
        road.does(Part.PROTECTION, Act.REQUEST_MEASURE, reference, agreed(ORDER));
        assertThat(tried(reference)).isZero();
    }

    private MeasureRequest agreed(String order) {
        return new MeasureRequest(
                "PATROL", road.office("POL-010101"), order, false, true, List.of(), List.of(), "NONE");
    }

    /** How often the ledger says, in whosever own stream, that a name was tried in this case. */
    private static int tried(Reference reference) throws SQLException {
        try (var connection = Records.superuser();
                var question = connection.prepareStatement(
                        "SELECT count(*) FROM ledger.entry e JOIN ledger.stream s"
                                + " ON s.no = e.stream_no WHERE e.act = 'try-name' AND s.name LIKE 'desk/%' AND e.entry LIKE ?")) {
            question.setString(1, "%\nfact in=" + reference.text() + "\n%");
            try (var rows = question.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
