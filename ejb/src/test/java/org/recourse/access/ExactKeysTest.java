package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.recourse.access.ExactKeys.Claim;
import org.recourse.access.ExactKeys.Claimed;
import org.recourse.migrate.TestDatabase;

class ExactKeysTest extends DatabaseSession {

    private static byte[] bytes(int number) {
        var bytes = new byte[32];
        bytes[3] = (byte) number;
        return bytes;
    }

    @Test
    void a_draft_is_found_by_its_id_while_it_lives() {
        var drafts = new ExactKeys(connection);
        drafts.putDraft(bytes(1), new byte[] {1, 2, 3}, Duration.ofHours(1));
        drafts.putDraft(bytes(1), new byte[] {4}, Duration.ofHours(1));
        assertThat(drafts.draft(bytes(1))).contains(new byte[] {4});
        assertThat(drafts.draft(bytes(2))).isEmpty();
        drafts.dropDraft(bytes(1));
        assertThat(drafts.draft(bytes(1))).isEmpty();
        drafts.putDraft(bytes(3), new byte[] {1}, Duration.ZERO);
        assertThat(drafts.draft(bytes(3))).isEmpty();
    }

    @Test
    void sixteen_times_the_same_request_make_one_case() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        var claims = new ArrayList<Claimed>();
        var tasks = new ArrayList<Callable<Claimed>>();
        for (int i = 0; i < 16; i++) {
            tasks.add(this::submit);
        }
        for (var done : threads.invokeAll(tasks)) {
            claims.add(done.get());
        }
        threads.shutdown();
        assertThat(claims).filteredOn(claimed -> claimed.claim() == Claim.NEW).hasSize(1);
        var cases = new HashSet<>();
        claims.forEach(claimed -> cases.add(claimed.reference()));
        assertThat(cases).hasSize(1);
        assertThat(new ExactKeys(connection).claim("me", bytes(7), bytes(9)).claim())
                .isEqualTo(Claim.OTHER_BODY);
        assertThat(new ExactKeys(connection).claim("you", bytes(7), bytes(8)).claim())
                .isEqualTo(Claim.NEW);
    }

    private Claimed submit() throws SQLException {
        try (var mine = TestDatabase.one().app()) {
            var keys = new ExactKeys(mine);
            var claimed = keys.claim("me", bytes(7), bytes(8));
            if (claimed.claim() == Claim.NEW) {
                var life = SmallCase.registered(mine);
                keys.made("me", bytes(7), life);
                new Guard(mine)
                        .settle(life, SmallCase.readership(life, 0, "register", SmallCase.desk()), Settlement.of());
                claimed = new Claimed(Claim.NEW, life);
            }
            mine.commit();
            return claimed;
        }
    }

    @Test
    void guesses_are_free_at_first_and_then_wait_longer_and_longer() {
        var keys = new ExactKeys(connection);
        for (int i = 0; i < 5; i++) {
            assertThat(keys.spend("test", 0.5, 5)).isZero();
        }
        var first = keys.spend("test", 0.5, 5);
        assertThat(first).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(keys.spend("test", 0.5, 5)).isGreaterThan(first);
    }

    @Test
    void refusals_are_counted_until_a_day_after_the_last() throws SQLException {
        var keys = new ExactKeys(connection);
        assertThat(keys.refusals("names/one")).isZero();
        assertThat(keys.refused("names/one")).isOne();
        assertThat(keys.refused("names/one")).isEqualTo(2);
        assertThat(keys.refusals("names/one")).isEqualTo(2);
        assertThat(keys.refusals("names/two")).isZero();
        connection.commit();
        try (var owner = TestDatabase.one().superuser();
                var days = owner.createStatement()) {
            days.execute("UPDATE guard.budget SET at = at - interval '25 hours' WHERE name = 'names/one'");
            if (!owner.getAutoCommit()) {
                owner.commit();
            }
        }
        assertThat(keys.refusals("names/one")).isZero();
        assertThat(keys.refused("names/one")).isOne();
    }
}
