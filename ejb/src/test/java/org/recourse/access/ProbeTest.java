package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.migrate.TestDatabase;

/** What the watch over the server relies on in the database. */
class ProbeTest extends DatabaseSession {

    @Test
    void an_entry_that_is_taken_back_leaves_nothing_in_the_ledger() throws SQLException {
        var before = text("SELECT guard.directory_version()");
        guard.enter(SmallDirectory.clockwork());
        var trip = new Trip();
        Guard.desk(trip, "probe", List.of());
        trip.on(connection);
        connection.rollback();
        assertThat(text("SELECT guard.directory_version()")).isEqualTo(before);
        try (var superuser = TestDatabase.one().superuser()) {
            assertThat(SmallCase.count(superuser, "SELECT count(*) FROM ledger.entry WHERE act = 'probe'"))
                    .isZero();
        }
    }

    @Test
    void whoever_is_not_believed_would_hear_that_nothing_is_late() throws SQLException {
        var stale = SignedContext.sign(
                SignedContext.Caller.clockwork(null),
                TestDatabase.keys().newest(KeyPurpose.CONTEXT),
                Instant.now().minusSeconds(600));
        assertThat(guard.enter(stale)).isFalse();
        assertThat(new SweepDoors(connection).lag()).isZero();
        assertThatThrownBy(() -> new SweepDoors(connection).claim(1, null)).isInstanceOf(GuardRefused.class);
    }
}
