package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.migrate.TestDatabase;

/** Who gets a grave post is entered by two administrators, and nobody changes his own (lifecycle.csv, set-officer). */
class GravePostTest {

    private static final int SECOND = 900;

    private static final String PLAIN = "{\"table\": \"officer\", \"id\": 901, \"office\": 2, \"vetting\": 1}";
    private static final String VETTED = "{\"table\": \"officer\", \"id\": 901, \"office\": 2, \"vetting\": 2}";

    private Connection connection;
    private DirectoryDoors doors;

    @BeforeEach
    void a_second_administrator_is_there() throws SQLException {
        SmallDirectory.enter();
        connection = TestDatabase.one().app();
        doors = new DirectoryDoors(connection);
        var rows = "[{\"table\": \"officer\", \"id\": %d, \"subject\": \"sub-second\", \"office\": 1, \"vetting\": 1},"
                .concat(" {\"table\": \"officer_role\", \"officer\": %1$d, \"role\": \"administrator\"}]")
                .formatted(SECOND);
        doors.administer(SmallDirectory.clockwork(), "set-officer", rows, List.of("count=2"), List.of());
    }

    @AfterEach
    void nothing_stays() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private byte[] enters(String row, @Nullable String askedBy) {
        return doors.administer(
                SmallDirectory.context("administrator"),
                "set-officer",
                "[" + row + "]",
                List.of("count=1"),
                List.of(),
                askedBy);
    }

    private String second() {
        return doors.officer("sub-second").get(0).pseudonym();
    }

    private void isRefused(String row, @Nullable String askedBy, String why) {
        assertThatThrownBy(() -> enters(row, askedBy))
                .isInstanceOf(GuardRefused.class)
                .rootCause()
                .hasMessageContaining(why);
    }

    @Test
    void a_post_that_is_not_grave_is_entered_by_one() {
        assertThat(enters(PLAIN, null)).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                VETTED,
                "{\"table\": \"officer\", \"id\": 901, \"office\": 4, \"vetting\": 1}",
                "{\"table\": \"officer_role\", \"officer\": 3, \"role\": \"oversight\"}",
                "{\"table\": \"officer_role\", \"officer\": 3, \"role\": \"administrator\"}",
                "{\"table\": \"officer_role\", \"officer\": 6, \"role\": \"oversight\", \"remove\": true}",
                "{\"table\": \"officer\", \"id\": 4, \"office\": 2, \"vetting\": 1, \"subject\": \"sub-other\"}",
                "{\"table\": \"officer\", \"id\": 4, \"office\": 2, \"vetting\": 1, \"subject\": null}"
            })
    void a_grave_post_is_not_entered_by_one_alone(String row) {
        isRefused(row, null, "two administrators");
    }

    @Test
    void a_login_for_a_grave_post_is_not_given_by_one_alone_and_for_another_post_it_is() {
        doors.administer(SmallDirectory.clockwork(), "set-officer", "[" + VETTED + "]", List.of("count=1"), List.of());
        var login = ", \"subject\": \"sub-new\"}";
        assertThat(enters(PLAIN.replace("901", "902").replace("}", login), null))
                .hasSize(32);
        isRefused(VETTED.replace("}", login.replace("new", "other")), null, "two administrators");
    }

    @Test
    void a_grave_post_is_entered_for_another_administrator_and_the_ledger_names_both() throws SQLException {
        var hash = enters(VETTED, second());
        connection.commit();
        var entry = entry(hash);
        assertThat(entry)
                .contains("actor " + SmallDirectory.person("administrator").pseudonym(), "behalf " + second());
    }

    private byte[] sets(String row) {
        return doors.administer(
                SmallDirectory.context("administrator"),
                "set-office",
                "[" + row + "]",
                List.of("count=1"),
                List.of(),
                null);
    }

    @Test
    void an_office_is_not_raised_nor_opened_again_by_one_alone_where_somebody_gets_a_grave_post_by_it()
            throws SQLException {
        var raised = "{\"table\": \"office\", \"id\": 2, \"level\": 5, \"code\": \"MIN\", \"kind\": \"MINING_AUTH\","
                + " \"area\": 1, \"names\": {\"en\": \"Mines\"}}";
        assertThatThrownBy(() -> sets(raised))
                .isInstanceOf(GuardRefused.class)
                .rootCause()
                .hasMessageContaining("two administrators");
        connection.rollback();
        a_second_administrator_is_there();
        assertThat(sets(raised.replace("\"level\": 5", "\"level\": 3"))).hasSize(32);
    }

    @Test
    void an_act_writes_its_own_tables_and_nothing_that_nobody_sets_by_hand() {
        for (var row : List.of(
                "{\"table\": \"principal\", \"id\": 1, \"kind\": \"fixed\"}",
                PLAIN,
                "{\"table\": \"office\", \"id\": 2, \"people\": []}")) {
            assertThatThrownBy(() -> sets(row)).isInstanceOf(GuardRefused.class);
            try {
                connection.rollback();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    @Test
    void the_last_two_administrators_stay() {
        var gone = "{\"table\": \"officer\", \"id\": %d, \"office\": 1, \"vetting\": 1, \"active\": false}";
        isRefused(gone.formatted(SECOND), null, "two administrators");
    }

    private static String entry(byte[] hash) throws SQLException {
        try (var looking = TestDatabase.one().superuser();
                var statement = looking.prepareStatement("SELECT entry FROM ledger.entry WHERE hash = ?")) {
            statement.setBytes(1, hash);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    @Test
    void whoever_is_no_other_administrator_has_asked_for_nothing() {
        var own = SmallDirectory.person("administrator").pseudonym();
        isRefused(VETTED, own, "another administrator");
    }

    @Test
    void an_official_cannot_have_asked_for_it() {
        isRefused(VETTED, SmallDirectory.person("official").pseudonym(), "another administrator");
    }

    @Test
    void nobody_changes_a_post_of_his_own() {
        var own = SmallDirectory.person("administrator").officer();
        var row = "{\"table\": \"officer\", \"id\": %d, \"office\": 1, \"vetting\": 1}";
        isRefused(row.formatted(own), second(), "his own");
    }

    @Test
    void nobody_changes_a_post_of_the_one_who_asked() {
        var row = "{\"table\": \"officer_role\", \"officer\": %d, \"role\": \"liaison\"}";
        isRefused(row.formatted(SECOND), second(), "his own");
    }

    private void byTheProduct(Connection where, String act, String... rows) {
        new DirectoryDoors(where)
                .administer(
                        SmallDirectory.clockwork(),
                        act,
                        "[" + String.join(",", rows) + "]",
                        List.of("count=" + rows.length),
                        List.of());
    }

    private static String office(int level, boolean open) {
        return "{\"table\": \"office\", \"id\": 50, \"code\": \"NEW\", \"kind\": \"NHRI\", \"level\": %d, \"open\": %s, \"area\": 1,"
                .formatted(level, open)
                .concat(" \"names\": {\"en\": \"New\"}}");
    }

    private static String clerk(int office, boolean active) {
        return "{\"table\": \"officer\", \"id\": 910, \"office\": %d, \"vetting\": 1, \"active\": %s}"
                .formatted(office, active);
    }

    @Test
    void two_who_write_at_the_same_time_give_no_grave_post_together() throws Exception {
        byTheProduct(connection, "set-office", office(2, true));
        byTheProduct(connection, "set-officer", clerk(2, true));
        connection.commit();
        try (var other = TestDatabase.one().app()) {
            var context = SmallDirectory.context("administrator");
            sets(office(5, true));
            var moved = CompletableFuture.runAsync(() -> new DirectoryDoors(other)
                    .administer(context, "set-officer", "[" + clerk(50, true) + "]", List.of("count=1"), List.of()));
            Thread.sleep(700);
            connection.commit();
            assertThatThrownBy(moved::join).rootCause().hasMessageContaining("two administrators");
            other.rollback();
        } finally {
            byTheProduct(connection, "set-officer", clerk(2, false));
            byTheProduct(connection, "set-office", office(2, false));
            connection.commit();
        }
    }

    @Test
    void what_is_written_after_the_directory_was_taken_is_judged_at_the_latest_when_it_is_committed()
            throws SQLException {
        byTheProduct(connection, "set-officer", clerk(2, true));
        assertThat(doors.take(SmallDirectory.context("administrator"), null)).isTrue();
        enters(clerk(4, true), null);
        enters(clerk(2, true), null);
        doors.judge();
        connection.rollback();

        byTheProduct(connection, "set-officer", clerk(2, true));
        assertThat(doors.take(SmallDirectory.context("administrator"), null)).isTrue();
        enters(clerk(4, true), null);
        assertThatThrownBy(connection::commit).hasMessageContaining("two administrators");
    }

    @Test
    void the_directory_that_was_taken_for_one_administrator_is_not_written_for_another() throws SQLException {
        assertThat(doors.take(SmallDirectory.context("administrator"), null)).isTrue();
        isRefused(VETTED, second(), "somebody else");
    }

    private static String interest(int officer, String until) {
        return "{\"table\": \"interest\", \"officer\": %d, \"no\": 1, \"kind\": \"FAMILY\", \"office\": 3,"
                .formatted(officer)
                .concat(" \"since\": \"2026-01-01T00:00:00Z\", \"until\": \"%s\"}".formatted(until));
    }

    private byte[] declares(String row, @Nullable String askedBy) {
        return doors.administer(
                SmallDirectory.context("administrator"),
                "declare-interest",
                "[" + row + "]",
                List.of("count=1"),
                List.of(),
                askedBy);
    }

    @Test
    void an_interest_is_prolonged_by_one_and_ended_sooner_by_two_administrators() throws SQLException {
        byTheProduct(connection, "declare-interest", interest(4, "2027-01-01T00:00:00Z"));
        assertThat(declares(interest(4, "infinity"), null)).hasSize(32);
        assertThat(declares(interest(4, "2028-01-01T00:00:00Z"), second())).hasSize(32);
        assertThatThrownBy(() -> declares(interest(4, "2027-12-31T00:00:00Z"), null))
                .isInstanceOf(GuardRefused.class)
                .rootCause()
                .hasMessageContaining("two administrators");
    }

    @Test
    void nobody_declares_an_interest_of_his_own_in_the_directory() {
        int own = SmallDirectory.person("administrator").officer();
        assertThatThrownBy(() -> declares(interest(own, "infinity"), null))
                .isInstanceOf(GuardRefused.class)
                .rootCause()
                .hasMessageContaining("his own");
    }

    @Test
    void an_administrator_without_a_login_has_asked_for_nothing() {
        var pseudonym = "a".repeat(32);
        byTheProduct(
                connection,
                "set-officer",
                "{\"table\": \"officer\", \"id\": 911, \"office\": 1, \"vetting\": 1, \"pseudonym\": \"%s\"}"
                        .formatted(pseudonym),
                "{\"table\": \"officer_role\", \"officer\": 911, \"role\": \"administrator\"}");
        isRefused(VETTED, pseudonym, "another administrator");
    }

    @Test
    void whoever_is_named_by_a_key_for_the_first_time_may_do_it_himself_and_change_nothing_else() {
        var row = "{\"table\": \"officer\", \"id\": %d, \"office\": 1, \"vetting\": 1, \"head\": %s, \"active\": true,"
                .concat(" \"subject\": \"sub-administrator\", \"key_sealed\": \"\\\\x00\"}");
        int own = SmallDirectory.person("administrator").officer();
        assertThat(enters(row.formatted(own, false), null)).hasSize(32);
        isRefused(row.formatted(own, true), null, "his own");
    }

    @Test
    void two_rows_with_the_same_key_are_no_act() {
        isRefused(PLAIN + "," + PLAIN.replace("\"office\": 2", "\"office\": 3"), null, "same key");
    }
}
