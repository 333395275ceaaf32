package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.access.Begun.Answer;
import org.recourse.access.SignedContext.Caller;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Reference;

/** What an attacker tries who can run any SQL as the login of the server. */
class AttackTest extends DatabaseSession {

    private static final String NOT_PERMITTED = "42501";
    private static final String NOT_LAWFUL = "23514";

    @Test
    void a_context_that_was_altered_expired_or_made_up_opens_nothing() throws SQLException {
        SmallCase.register();
        var good = SmallDirectory.context("manager").text();
        var key = TestDatabase.keys().newest(KeyPurpose.CONTEXT);
        var caller = Caller.clockwork(null);
        for (var context : List.of(
                good.replace("|officer|", "|sweep|"),
                good.replace("~", "~0"),
                good.substring(0, good.indexOf('~')),
                SignedContext.sign(caller, key, Instant.now().minusSeconds(31)).text(),
                SignedContext.sign(caller, key, Instant.now().plusSeconds(300)).text(),
                SignedContext.sign(caller, TestDatabase.keys().newest(KeyPurpose.POLICY), Instant.now())
                        .text(),
                "1|99999999999|sweep|||||0|~",
                "",
                "~")) {
            assertThat(text("SELECT guard.enter('" + context + "')"))
                    .as(context)
                    .isEqualTo("f");
            assertThat(count("recourse.docket")).isZero();
        }
        assertThat(text("SELECT guard.enter(NULL)")).isEqualTo("f");
        assertThat(text("SELECT guard.enter('" + good + "')")).isEqualTo("t");
        assertThat(count("recourse.docket")).isPositive();
    }

    @Test
    void a_token_is_worth_nothing_in_another_transaction_nor_for_another_thing() throws SQLException {
        SmallCase.register();
        guard.enter(SmallDirectory.context("manager"));
        var token = text("SELECT current_setting('recourse.actor')");
        run("SELECT set_config('recourse.actor', '" + token + "', false)");
        assertThat(count("recourse.docket")).isPositive();
        connection.commit();

        assertThat(text("SELECT current_setting('recourse.actor')")).isEqualTo(token);
        assertThat(count("recourse.docket")).isZero();
        guard.enter(SmallDirectory.context("police"));
        var own = text("SELECT current_setting('recourse.actor')");
        run("SELECT set_config('recourse.actor', '" + own.replace("|official|", "|oversight|") + "', true)");
        assertThat(text("SELECT guard.kind()")).isNull();
        run("SELECT set_config('recourse.hand', '" + own + "', true)");
        assertThat(text("SELECT guard.hand(-1)")).isNull();
    }

    @Test
    void a_hand_cannot_be_moved_to_another_case() throws SQLException {
        var mine = SmallCase.register();
        var other = SmallCase.register();
        guard.open(SmallDirectory.context("manager"), mine, -1, null, List.of("page=case"));
        var token = text("SELECT current_setting('recourse.hand')");
        run("SELECT set_config('recourse.hand', '"
                + token.replaceFirst(Long.toString(mine.value()), Long.toString(other.value())) + "', true)");
        assertThat(text("SELECT guard.hand(-1)")).isNull();
        assertThat(count("recourse.text")).isZero();
    }

    @Test
    void a_hand_kept_aside_writes_nothing_after_its_act_was_settled() throws SQLException {
        var life = SmallCase.register();
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        var token = text("SELECT current_setting('recourse.hand')");
        guard.settle(life, null, Settlement.of());
        run("SELECT set_config('recourse.hand', '" + token + "', true)");
        assertThat(attempt(message(life.value()))).isEqualTo(NOT_PERMITTED);
        assertThat(attempt("UPDATE recourse.grievance SET revision = revision + 1, due_at = NULL"))
                .isIn("", NOT_PERMITTED);
        assertThat(SmallCase.run(connection, "UPDATE recourse.clock SET running = false"))
                .isZero();
        assertThatThrownBy(() -> guard.settle(life, null, Settlement.of())).isInstanceOf(GuardRefused.class);
    }

    private static String message(long id) {
        return "INSERT INTO recourse.message (case_id, no, kind, direction, owner, author, at, sealed) VALUES (" + id
                + ", 7, 1, 1, 4, repeat('a', 32), now(), '\\x00')";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT guard.mint('hand', '1')",
                "SELECT guard.sign('hand', '1')",
                "SELECT guard.token('actor')",
                "SELECT guard.take(1, 1, 1, 1, 1, '{}', 'close', 1, 1, 1::smallint, NULL)",
                "SELECT guard.read_case(1, -1, NULL, '{}', '{}')",
                "SELECT guard.begin_case(1, NULL, 'close')",
                "SELECT guard.put('officer', '{}')",
                "SELECT ledger.append('case/X', 'close', '{}', '{}', NULL, NULL)",
                "SELECT ledger.body('close', '{}', '{}', NULL, NULL, false)",
                "SELECT * FROM guard.key",
                "SELECT * FROM guard.installation",
                "SELECT * FROM guard.draft",
                "SELECT * FROM guard.idempotency",
                "SELECT * FROM ledger.stream",
                "SELECT * FROM ledger.identity",
                "SELECT * FROM recourse.receipt",
                "UPDATE guard.installation SET clock_offset = '1 day'",
                "INSERT INTO ledger.entry (stream_no, seq, at, hash, entry) VALUES (1, 1, now(), '', '')",
                "UPDATE ledger.entry SET at = now()",
                "DELETE FROM ledger.entry",
                "TRUNCATE ledger.entry",
                "INSERT INTO recourse.grievance (id, received_at, registered_at) VALUES (1, now(), now())",
                "INSERT INTO recourse.reader SELECT * FROM recourse.reader",
                "UPDATE recourse.reader SET reads = -1",
                "DELETE FROM recourse.reader",
                "INSERT INTO recourse.tie SELECT * FROM recourse.tie",
                "DELETE FROM recourse.barred",
                "UPDATE recourse.docket SET shelf = 2",
                "DELETE FROM recourse.docket",
                "DELETE FROM recourse.message",
                "UPDATE recourse.message SET direction = 2",
                "UPDATE recourse.text SET sealed = ''",
                "UPDATE recourse.case_key SET wrapped = ''",
                "UPDATE recourse.grievance SET id = 1",
                "UPDATE recourse.grievance SET settled = 1",
                "UPDATE recourse.pending_act SET state = 1",
                "INSERT INTO recourse.officer_role VALUES (5, 'oversight')",
                "UPDATE recourse.officer SET subject = 'me'",
                "UPDATE recourse.office SET open = false",
                "INSERT INTO recourse.tables_version VALUES ('routes', 9, now(), '')",
                "TRUNCATE recourse.grievance",
                "LOCK TABLE recourse.grievance IN ACCESS EXCLUSIVE MODE",
                "ALTER TABLE recourse.grievance DISABLE ROW LEVEL SECURITY",
                "DROP POLICY grievance_read ON recourse.grievance",
                "CREATE TABLE recourse.mine (x int)",
                "CREATE TABLE public.mine (x int)",
                "CREATE TEMP TABLE mine (x int)",
                "CREATE SCHEMA mine",
                "CREATE FUNCTION public.f() RETURNS int LANGUAGE sql RETURN 1",
                "CREATE FUNCTION pg_temp.f(int) RETURNS boolean LANGUAGE sql COST 0.01 RETURN true",
                "SET ROLE recourse_owner",
                "SET ROLE recourse_keeper",
                "SET SESSION AUTHORIZATION postgres",
                "COPY recourse.grievance TO PROGRAM 'true'",
                "COPY (SELECT 1) TO '/dev/null'",
                "SELECT pg_read_file('PG_VERSION')",
                "SELECT lo_creat(1)",
                "DO $$ BEGIN PERFORM 1; END $$",
                "SELECT pg_advisory_lock(1)",
                "SELECT pg_try_advisory_xact_lock(1)",
                "SELECT pg_sleep(1)",
                "SELECT pg_terminate_backend(pg_backend_pid())",
                "SELECT pg_stat_get_live_tuples('recourse.docket'::regclass)",
                "SELECT pg_table_size('recourse.docket')",
                "SELECT * FROM pg_stat_activity",
                "SELECT * FROM pg_locks",
                "SELECT * FROM pg_stats",
                "SELECT * FROM pg_stat_user_tables",
                "SELECT query_to_xml('SELECT 1', true, true, '')",
                "SET log_statement = 'all'",
                "SELECT * FROM pg_authid",
                "SELECT guard.desk('list', '{}', '{}')"
            })
    void an_injected_statement_is_refused(String sql) throws SQLException {
        assertThat(attempt(sql)).as(sql).isEqualTo(NOT_PERMITTED);
    }

    @Test
    void row_security_cannot_be_switched_off() throws SQLException {
        SmallCase.register();
        run("SET LOCAL row_security = off");
        assertThat(attempt("SELECT * FROM recourse.docket")).isEqualTo(NOT_PERMITTED);
    }

    @Test
    void nothing_can_be_settled_that_was_not_begun() throws SQLException {
        var life = SmallCase.register();
        assertThat(settle(life.value())).isEqualTo(NOT_PERMITTED);
        guard.enter(SmallDirectory.context("manager"));
        assertThat(settle(life.value())).isEqualTo(NOT_PERMITTED);
        guard.open(SmallDirectory.context("manager"), life, -1, null, List.of("page=case"));
        assertThat(settle(life.value())).isEqualTo(NOT_PERMITTED);
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        assertThat(settle(SmallCase.register().value())).isEqualTo(NOT_PERMITTED);
        assertThat(settle(life.value())).isEmpty();
    }

    private String settle(long id) throws SQLException {
        return attempt("SELECT guard.settle(" + id + ", NULL, NULL, '{}', '{}', NULL, NULL)");
    }

    @Test
    void a_readership_holds_for_its_case_its_revision_and_its_act_alone() throws SQLException {
        var life = SmallCase.register();
        var other = SmallCase.register();
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        for (var wrong : List.of(
                SmallCase.readership(other, 1, "note", SmallCase.desk()),
                SmallCase.readership(life, 0, "note", SmallCase.desk()),
                SmallCase.readership(life, 1, "message", SmallCase.desk()))) {
            assertThat(settle(life.value(), wrong.text(), wrong.mac())).isEqualTo(NOT_PERMITTED);
        }
        var right = SmallCase.readership(life, 1, "note", SmallCase.desk());
        assertThat(settle(life.value(), right.text().replace("reader", "reader 1"), right.mac()))
                .isEqualTo(NOT_PERMITTED);
        assertThat(settle(life.value(), right.text(), null)).isEqualTo(NOT_PERMITTED);
        assertThat(settle(life.value(), right.text(), right.mac())).isEmpty();
    }

    private String settle(long id, String rows, @Nullable String mac) throws SQLException {
        return attempt("SELECT guard.settle(%d, '%s', %s, '{}', '{}', NULL, NULL)"
                .formatted(id, rows, mac == null ? "NULL" : "'" + mac + "'"));
    }

    @Test
    void an_act_changes_what_its_row_of_the_lifecycle_lets_it_change() throws SQLException {
        var life = SmallCase.register();
        guard.begin(SmallDirectory.context("manager"), life, 1, "triage");
        assertThat(change("severity = 1")).isEmpty();
        assertThat(change("state = 2")).isEmpty();
        for (var wrong :
                List.of("office = 3", "state = 4", "state = 14", "closed_at = now()", "breaches = 1, office = 2")) {
            assertThat(change(wrong)).as(wrong).isEqualTo(NOT_LAWFUL);
        }
        assertThat(attempt("UPDATE recourse.grievance SET revision = revision - 1"))
                .isEqualTo(NOT_LAWFUL);
        assertThat(attempt("UPDATE recourse.grievance SET revision = revision + 2"))
                .isEqualTo(NOT_LAWFUL);
        assertThat(attempt("UPDATE recourse.grievance SET version = version + 1"))
                .isEqualTo(NOT_LAWFUL);
        assertThat(attempt("UPDATE recourse.grievance SET severity = 1")).isEqualTo(NOT_LAWFUL);
    }

    private String change(String columns) throws SQLException {
        return attempt("UPDATE recourse.grievance SET revision = revision + 1, version = version + 1, " + columns);
    }

    @Test
    void an_official_neither_upgrades_nor_downgrades_nor_closes() throws SQLException {
        var life = SmallCase.register();
        for (var act : List.of("upgrade", "downgrade", "reclassify", "close", "triage", "admit", "release")) {
            assertThat(guard.begin(SmallDirectory.context("official"), life, 1, act)
                            .answer())
                    .isEqualTo(Answer.HIDDEN);
        }
        share(life);
        for (var act : List.of("upgrade", "downgrade", "reclassify", "close", "triage", "admit", "release")) {
            assertThat(guard.begin(SmallDirectory.context("official"), life, null, act)
                            .answer())
                    .isEqualTo(Answer.HIDDEN);
        }
        assertThat(guard.begin(SmallDirectory.context("official"), life, null, "note")
                        .answer())
                .isEqualTo(Answer.READY);
        assertThat(change("severity = 4")).isEqualTo(NOT_LAWFUL);
    }

    private void share(Reference life) throws SQLException {
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        guard.settle(
                life, SmallCase.readership(life, 1, "note", SmallCase.desk(), SmallCase.official()), Settlement.of());
        connection.commit();
    }

    @Test
    void what_is_written_of_a_case_cannot_be_committed_without_its_act() throws SQLException {
        var life = SmallCase.register();
        guard.begin(SmallDirectory.context("manager"), life, null, "message");
        run(message(life.value()));
        commitIsRefused();
        guard.begin(SmallDirectory.context("manager"), life, 1, "triage");
        SmallCase.update(connection, life, "state = 2");
        commitIsRefused();
        guard.begin(SmallDirectory.context("manager"), life, 1, "note");
        run("UPDATE recourse.clock SET running = false");
        commitIsRefused();
        guard.register(SmallDirectory.stranger());
        commitIsRefused();
    }

    @Test
    void a_foreign_case_and_an_absent_one_refuse_alike() throws SQLException {
        var life = SmallCase.register();
        var foreign = SmallCase.register();
        guard.begin(SmallDirectory.context("manager"), life, null, "message");
        assertThat(attempt(message(foreign.value()))).isEqualTo(NOT_PERMITTED);
        assertThat(attempt(message(foreign.value() ^ 1))).isEqualTo(NOT_PERMITTED);
        assertThat(attempt("SELECT 1 / (case_id - " + foreign.value() + ") FROM recourse.text"))
                .isEmpty();
        assertThat(attempt("SELECT FROM recourse.text WHERE 1 / (case_id - " + foreign.value() + ") > 5"))
                .isEmpty();
    }

    @Test
    void only_the_product_itself_moves_the_clock_and_only_the_administration_the_directory() {
        var official = SmallDirectory.context("official");
        assertThatThrownBy(() -> guard.moveClock(official, Instant.now())).isInstanceOf(GuardRefused.class);
    }

    @Test
    void the_directory_is_written_by_its_acts_and_roles_alone() throws SQLException {
        for (var who : List.of("official", "police", "manager")) {
            var context = SmallDirectory.context(who);
            assertThatThrownBy(() -> new DirectoryDoors(connection)
                            .administer(context, "set-officer", "[]", List.of(), List.of()))
                    .isInstanceOf(GuardRefused.class);
            connection.rollback();
        }
        var administrator = SmallDirectory.context("administrator");
        assertThatThrownBy(() ->
                        new DirectoryDoors(connection).administer(administrator, "close", "[]", List.of(), List.of()))
                .isInstanceOf(GuardRefused.class);
        connection.rollback();
        var rows = "[{\"table\": \"reader\"}]";
        assertThatThrownBy(() -> new DirectoryDoors(connection)
                        .administer(administrator, "set-office", rows, List.of(), List.of()))
                .isInstanceOf(GuardRefused.class);
    }
}
