package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.access.Presented;
import org.recourse.access.SweepDoors;
import org.recourse.escalation.DueSteps;
import org.recourse.system.ContainerTest;
import org.recourse.system.Turns;
import org.recourse.system.measure.DueCases;

/**
 * Some hundred cases that are due at once, two that sweep, and both lose the database in the middle, as when they are killed:
 * each case is escalated once. The long form is {@code SweepMeasurement}.
 */
@Order(Turns.MOVES_CLOCK)
class SweepKilledIT extends ContainerTest {

    private static final int CASES = 200;

    @EJB
    private Stage stage;

    @EJB
    private DueSteps due;

    @Inject
    private Presented presented;

    @Inject
    private Road road;

    @Test
    void each_case_is_escalated_once_where_two_sweep_and_both_die_in_the_middle() throws Exception {
        stage.countryIsThere();
        road.to(Station.REGISTERED);
        stage.sweep();
        try (var superuser = Records.superuser()) {
            var cases = DueCases.of(
                    superuser, DueCases.template(superuser), System.currentTimeMillis() / 1000 * 100_000, CASES);
            cases.fallDue();
            var one = CompletableFuture.runAsync(this::sweepsUntilItDies);
            var other = CompletableFuture.runAsync(this::sweepsUntilItDies);
            awaits(cases, CASES / 2);
            int before = cases.left();
            dies(superuser);
            CompletableFuture.allOf(one, other).handle((done, died) -> done).join();
            assertThat(before).as("it was in the middle").isPositive();
            for (int tries = 0; tries < 20 && cases.left() > 0; tries++) {
                stage.sweep();
            }
            assertThat(cases.left()).isZero();
            assertThat(cases.notOnce()).isZero();
            assertThat(stage.lag()).isZero();
            cases.forget();
        }
    }

    /** As one server's sweep does, until its connections are gone. */
    private void sweepsUntilItDies() {
        try {
            presented.asClockwork(() -> {
                while (due.claim(10, null, this::done) != null) {
                    // There is more.
                }
                return true;
            });
        } catch (Exception died) {
            // That is what is looked at here.
        }
    }

    private boolean done(List<SweepDoors.Due> steps) {
        steps.forEach(step -> due.act(step));
        return true;
    }

    private static void awaits(DueCases cases, int left) throws SQLException, InterruptedException {
        var end = Instant.now().plus(Duration.ofMinutes(2));
        while (cases.left() > left && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
    }

    /** Every connection of the application ends, in the middle of whatever it does. */
    private static void dies(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'recourse_app'");
        }
    }
}
