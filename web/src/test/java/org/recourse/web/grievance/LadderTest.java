package org.recourse.web.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.History;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Stair;
import org.recourse.web.shared.part.Stair.Status;

class LadderTest {

    private static final Instant ADMITTED = CaseSheetTest.NOW.minus(Duration.ofDays(30));
    private static final Map<String, Integer> OFFICES = Map.of("a", 1, "b", 2, "c", 3, "d", CaseSheetTest.INSPECTORATE);

    private static History.Event event(String act, int day, Map<String, String> facts) {
        var at = ADMITTED.plus(Duration.ofDays(day));
        return new History.Event(day + 1, at, at, act, "case-manager", 7, null, null, facts, "ab");
    }

    private static List<Stair> stairs(History.Event... way) {
        return new Ladder(CaseSheetTest.assigned(), CaseSheetTest.names(), id -> Optional.ofNullable(OFFICES.get(id)))
                .stairs(List.of(way));
    }

    private static Phrase note(Stair stair) {
        return Objects.requireNonNull(stair.note());
    }

    @Test
    void who_was_passed_over_stands_before_who_has_it() {
        var stairs = stairs(event("admit", 0, Map.of("office", "d", "passed-over.1", "a:LINE")));
        assertThat(stairs).extracting(Stair::status).containsExactly(Status.PASSED, Status.NOW);
        assertThat(note(stairs.get(0)).key()).isEqualTo("eligible.LINE");
        assertThat(note(stairs.get(1)).arguments()).containsExactly(ADMITTED);
    }

    @Test
    void whoever_was_late_is_named_with_the_step_and_not_passed_over_again() {
        var late =
                Map.of("office", "d", "step", "ACCEPT_OR_RECUSE", "since", "2026-10-15", "passed-over.1", "b:BEFORE");
        var stairs = stairs(event("admit", 0, Map.of("office", "b")), event("escalate", 9, late));
        assertThat(stairs).extracting(Stair::status).containsExactly(Status.BREACHED, Status.NOW);
        assertThat(note(stairs.get(0)).key()).isEqualTo("history.stair.late");
    }

    @Test
    void whoever_stepped_aside_was_not_late() {
        var stairs = stairs(
                event("admit", 0, Map.of("office", "b")),
                event("recuse", 1, Map.of("office", "d", "reason", "FAMILY")));
        assertThat(stairs).extracting(Stair::status).containsExactly(Status.WAS, Status.NOW);
        assertThat(note(stairs.get(0)).key()).isEqualTo("history.stair.recused");
    }

    @Test
    void an_office_that_has_the_case_shows_its_own_date_and_not_that_of_whoever_reads() {
        var now = stairs(event("admit", 0, Map.of("office", "d"))).get(0);
        var clock = Objects.requireNonNull(now.clock());
        assertThat(clock.due()).isEqualTo(CaseSheetTest.NOW.plus(Duration.ofDays(2)));
        assertThat(Objects.requireNonNull(clock.note()).key()).isEqualTo("step.ACCEPT_OR_RECUSE");
        assertThat(stairs().get(0).clock()).isEqualTo(clock);
    }

    @Test
    void who_was_passed_over_is_drawn_apart_from_where_the_case_was() throws Exception {
        var stairs = stairs(event("admit", 0, Map.of("office", "d", "passed-over.1", "a:LINE")));
        assertThat(Stair.climbed(stairs)).extracting(Stair::status).containsExactly(Status.NOW);
        assertThat(Stair.passedOver(stairs)).hasSize(1);
        var page = new CaseSheet(CaseSheetTest.assigned(), CaseSheetTest.names(), Taxonomy.standard())
                .page(List.of(), new History.Page(List.of(), 0, null, false), stairs);
        var html = Gallery.draw("case-passed-over", page);
        assertThat(html.indexOf("Passed over: it was never here"))
                .isGreaterThan(html.indexOf("class=\"rc-stairs"))
                .isLessThan(html.indexOf("Desk of Nessor, District\u00a0L2</bdi></dt>"));
    }

    @Test
    void an_office_that_gets_the_case_after_all_was_not_passed_over() {
        var stairs = stairs(
                event("admit", 0, Map.of("office", "b", "passed-over.1", "d:PRESENT")),
                event("recuse", 1, Map.of("office", "d", "reason", "FAMILY")));
        assertThat(stairs).extracting(Stair::status).containsExactly(Status.WAS, Status.NOW);
    }

    @Test
    void whoever_may_not_keep_the_case_was_there_and_the_reason_is_named() {
        var stairs = stairs(
                event("admit", 0, Map.of("office", "b")),
                event("re-route", 1, Map.of("office", "d", "reason", "CONFLICT", "passed-over.1", "b:LINE")));
        assertThat(stairs).extracting(Stair::status).containsExactly(Status.WAS, Status.NOW);
        assertThat(note(stairs.get(0)).arguments()).containsExactly(Phrase.name("reroute_reason", "CONFLICT"));
    }

    @Test
    void a_desk_that_moves_up_is_no_stair_of_offices() {
        var stairs = stairs(event("admit", 0, Map.of("office", "d")), event("escalate", 3, Map.of("level", "L4")));
        assertThat(stairs).extracting(Stair::status).containsExactly(Status.NOW);
    }

    @Test
    void without_the_history_the_offices_that_have_it_are_shown() {
        assertThat(stairs()).extracting(Stair::status).containsExactly(Status.NOW);
    }

    @Test
    void whoever_decides_an_appeal_stands_beside_whoever_has_the_case() {
        var stairs = stairs(event("admit", 0, Map.of("office", "d")), event("appeal", 9, Map.of("office", "a")));
        assertThat(stairs).extracting(Stair::status).containsExactly(Status.NOW, Status.NOW);
        assertThat(note(stairs.get(1)).key()).isEqualTo("history.stair.decides");
        var other = stairs(
                event("admit", 0, Map.of("office", "d")),
                event("appeal", 9, Map.of("office", "a")),
                event("recuse", 10, Map.of("office", "b", "reason", "FAMILY")),
                event("dismiss", 12, Map.of("above", "no")));
        assertThat(other).extracting(Stair::status).containsExactly(Status.NOW, Status.WAS, Status.WAS);
        assertThat(note(other.get(1)).key()).isEqualTo("history.stair.left");
        assertThat(note(other.get(2)).key()).isEqualTo("history.stair.dismiss");
    }

    @Test
    void whoever_answers_on_appeal_has_the_case_from_then_on() {
        var stairs = stairs(
                event("admit", 0, Map.of("office", "a")),
                event("appeal", 9, Map.of("office", "d")),
                event("uphold", 12, Map.of("office", "d")));
        assertThat(stairs).extracting(Stair::status).containsExactly(Status.WAS, Status.NOW, Status.WAS);
        assertThat(note(stairs.get(0)).key()).isEqualTo("history.stair.appealed");
    }
}
