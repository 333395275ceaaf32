package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.SweepDoors.Due;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Reference;

class SweepTest extends DatabaseSession {

    @AfterEach
    void back_to_the_present() throws SQLException {
        connection.rollback();
        guard.moveClock(SmallDirectory.clockwork(), Instant.now());
        connection.commit();
    }

    private void move(Duration forward) throws SQLException {
        guard.moveClock(SmallDirectory.clockwork(), Instant.now().plus(forward));
        connection.commit();
    }

    private SweepDoors doors() {
        return new SweepDoors(connection);
    }

    private List<Reference> cases(int number) throws SQLException {
        var cases = new ArrayList<Reference>();
        for (int i = 0; i < number; i++) {
            cases.add(SmallCase.register());
        }
        return cases;
    }

    @Test
    void two_sweeps_never_claim_the_same_step() throws SQLException {
        var cases = cases(4);
        move(Duration.ofDays(1).plusMinutes(1));
        guard.enter(SmallDirectory.clockwork());
        var mine = doors().claim(3, null);
        assertThat(mine).hasSize(3);
        try (var other = TestDatabase.one().app()) {
            var second = new Guard(other);
            second.enter(SmallDirectory.clockwork());
            assertThat(new SweepDoors(other).claim(1_000, null)).doesNotContainAnyElementsOf(mine);
            other.rollback();
        }
        var all = doors().claim(1_000, null);
        assertThat(all).extracting(Due::reference).containsAll(cases);
        assertThat(all).filteredOn(due -> cases.contains(due.reference())).noneMatch(Due::past);
    }

    @Test
    void a_step_that_stays_undone_keeps_no_other_from_being_claimed() throws SQLException {
        var cases = cases(3);
        move(Duration.ofDays(1).plusMinutes(1));
        guard.enter(SmallDirectory.clockwork());
        var all = doors().claim(1_000, null);
        var first = all.get(0);
        assertThat(doors().claim(1_000, first)).isEqualTo(all.subList(1, all.size()));
        assertThat(doors().claim(1_000, all.get(all.size() - 1))).isEmpty();
        assertThat(all).extracting(Due::reference).containsAll(cases);
    }

    @Test
    void nobody_else_sees_a_clock_without_its_case() throws SQLException {
        SmallCase.register();
        guard.enter(SmallDirectory.clockwork());
        assertThat(count("recourse.clock")).isZero();
        guard.enter(SmallDirectory.context("oversight"));
        assertThat(count("recourse.clock")).isZero();
        assertThatThrownBy(() -> doors().claim(10, null)).isInstanceOf(GuardRefused.class);
    }

    @Test
    void many_cases_are_reminded_in_one_transaction() throws SQLException {
        var cases = cases(3);
        cases.sort(Comparator.comparing(Reference::value));
        for (var life : cases) {
            assertThat(guard.begin(SmallDirectory.clockwork(), life, null, "remind")
                            .answer())
                    .isEqualTo(Begun.Answer.READY);
            assertThat(SmallCase.run(
                            connection,
                            "UPDATE recourse.clock SET stage = 1, next_at = due_at WHERE case_id = ?",
                            life.value()))
                    .isEqualTo(1);
            guard.settle(life, null, Settlement.of("step=TRIAGE"));
        }
        connection.commit();
        for (var life : cases) {
            assertThat(LedgerWriterTest.whole(life).get(1).role()).isEqualTo("clockwork");
        }
    }

    @Test
    void a_claim_changes_nothing_without_an_act() throws SQLException {
        SmallCase.register();
        guard.enter(SmallDirectory.clockwork());
        doors().claim(1, null);
        assertThat(SmallCase.run(connection, "UPDATE recourse.clock SET running = false"))
                .isZero();
    }

    @Test
    void the_docket_waits_for_whoever_owns_the_earliest_clock() throws SQLException {
        var life = SmallCase.register();
        guard.enter(SmallDirectory.context("manager"));
        assertThat(text("SELECT shelf || ' ' || step FROM recourse.docket WHERE case_id = " + life.value()))
                .isEqualTo("0 4");
        guard.enter(SmallDirectory.context("liaison"));
        assertThat(text("SELECT shelf FROM recourse.docket WHERE case_id = " + life.value()))
                .isEqualTo("1");
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        run("UPDATE recourse.clock SET running = false");
        guard.settle(life, null, Settlement.of());
        connection.commit();
        guard.enter(SmallDirectory.context("manager"));
        assertThat(text("SELECT shelf FROM recourse.docket WHERE case_id = " + life.value()))
                .isEqualTo("1");
    }

    @Test
    void where_the_clock_was_moved_entries_say_when_it_happened() throws SQLException {
        move(Duration.ofDays(-100));
        var life = SmallCase.register();
        var entry = LedgerWriterTest.whole(life).get(0);
        assertThat(Duration.between(entry.at(), Instant.now())).isLessThan(Duration.ofMinutes(1));
        assertThat(Instant.parse(entry.facts().getOrDefault("occurred", "")))
                .isBetween(
                        Instant.now().minus(Duration.ofDays(101)), Instant.now().minus(Duration.ofDays(99)));
        assertThat(Duration.between(guard.now(), Instant.now())).isGreaterThan(Duration.ofDays(99));
    }
}
