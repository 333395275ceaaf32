package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.migrate.TestDatabase;

/** What must hold for every table and function, also for those that are yet to come. */
class CatalogueTest {

    private static final String OURS = " IN ('recourse'::regnamespace, 'guard'::regnamespace, 'ledger'::regnamespace)";

    private static List<String> ask(String sql) throws SQLException {
        try (var connection = TestDatabase.one().superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Test
    void every_table_forces_row_level_security() throws SQLException {
        assertThat(ask("SELECT oid::regclass FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace" + OURS
                        + " AND NOT (relrowsecurity AND relforcerowsecurity)"))
                .isEmpty();
    }

    @Test
    void every_view_asks_with_the_rights_of_whoever_asks() throws SQLException {
        assertThat(ask("SELECT oid::regclass FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace" + OURS
                        + " AND NOT coalesce(reloptions::text LIKE '%security_invoker=true%', false)"))
                .isEmpty();
    }

    @Test
    void every_table_and_function_says_what_it_is() throws SQLException {
        assertThat(ask("SELECT oid::regclass FROM pg_class WHERE relkind = 'r' AND relnamespace" + OURS
                        + " AND obj_description(oid, 'pg_class') IS NULL"))
                .isEmpty();
        assertThat(ask("SELECT oid::regprocedure FROM pg_proc WHERE pronamespace" + OURS
                        + " AND obj_description(oid, 'pg_proc') IS NULL"))
                .isEmpty();
    }

    @Test
    void every_sealed_column_says_that_it_is_personal_and_is_stored_apart() throws SQLException {
        assertThat(
                        ask(
                                "SELECT attrelid::regclass || '.' || attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid"
                                        + " WHERE c.relkind = 'r' AND c.relnamespace" + OURS
                                        + " AND attname LIKE '%sealed'"
                                        + " AND (attstorage <> 'e' OR NOT coalesce(col_description(attrelid, attnum) LIKE 'Personal: %', false))"))
                .isEmpty();
    }

    @Test
    void each_privilege_of_the_run_role_has_a_policy() throws SQLException {
        assertThat(ask("SELECT c.oid::regclass || ' ' || p.privilege FROM pg_class c"
                        + " CROSS JOIN (VALUES ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) p(privilege, command)"
                        + " WHERE c.relkind = 'r' AND c.relnamespace" + OURS
                        + " AND CASE WHEN p.privilege = 'DELETE' THEN has_table_privilege('recourse_app', c.oid, 'DELETE')"
                        + " ELSE has_any_column_privilege('recourse_app', c.oid, p.privilege) END"
                        + " AND NOT EXISTS (SELECT FROM pg_policy y WHERE y.polrelid = c.oid AND y.polcmd IN (p.command::\"char\", '*')"
                        + " AND 'recourse_app'::regrole = ANY (y.polroles))"))
                .isEmpty();
    }

    @Test
    void no_policy_is_for_everybody() throws SQLException {
        assertThat(ask("SELECT polrelid::regclass || ' ' || polname FROM pg_policy WHERE 0 = ANY (polroles)"))
                .isEmpty();
    }

    @Test
    void the_run_role_deletes_nothing_owns_nothing_and_makes_nothing() throws SQLException {
        assertThat(ask("SELECT c.oid::regclass FROM pg_class c WHERE c.relnamespace" + OURS + " AND c.relkind = 'r'"
                        + " AND (has_table_privilege('recourse_app', c.oid, 'DELETE, TRUNCATE, REFERENCES, TRIGGER, MAINTAIN')"
                        + " OR c.relowner = 'recourse_app'::regrole)"))
                .isEmpty();
        assertThat(ask("SELECT nspname FROM pg_namespace WHERE has_schema_privilege('recourse_app', oid, 'CREATE')"))
                .isEmpty();
        assertThat(
                        ask(
                                "SELECT 'temp' WHERE has_database_privilege('recourse_app', current_database(), 'TEMP, CREATE')"))
                .isEmpty();
        assertThat(ask("SELECT rolname FROM pg_roles WHERE rolname = 'recourse_app'"
                        + " AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication)"))
                .isEmpty();
        assertThat(ask("SELECT roleid::regrole FROM pg_auth_members WHERE member = 'recourse_app'::regrole"))
                .isEmpty();
    }

    @Test
    void the_run_role_executes_these_functions_and_no_other() throws SQLException {
        assertThat(ask("SELECT p.oid::regproc FROM pg_proc p WHERE p.pronamespace" + OURS
                        + " AND has_function_privilege('recourse_app', p.oid, 'EXECUTE') ORDER BY 1"))
                .containsExactlyInAnyOrder(
                        ("guard.adds guard.alert guard.administer guard.administer guard.barred guard.begin_act guard.begin_act_by_receipt guard.begin_order guard.call_ended"
                                        + " guard.claim guard.claim_calls guard.claim_key guard.claim_letters guard.copies guard.count_refusal guard.dead_letters guard.desk guard.differs guard.directory_version guard.draft_drop guard.draft_get guard.draft_put"
                                        + " guard.enter guard.forget_letters guard.found guard.gather_letters guard.hand guard.hand_to_index guard.hand_to_know_who guard.hand_to_name guard.hand_to_pass_on guard.held guard.indexed guard.judge_letter guard.judged guard.keep_key"
                                        + " guard.keep_reason guard.keep_stage guard.keep_traits guard.keep_voice guard.keep_words guard.kind guard.ledger guard.letter_failed guard.letter_lag guard.letter_sent guard.link guard.links guard.load guard.measure_of_order"
                                        + " guard.move_clock guard.name_missed guard.named guard.named_once guard.names_tried guard.now guard.office guard.officer guard.open_by_receipt guard.open_case guard.open_linked guard.open_order guard.orders guard.orders_waiting guard.own guard.own_as guard.partner guard.persons_of"
                                        + " guard.partners guard.patterns guard.patterns_seen guard.principals guard.put_hold guard.reads guard.record_entry guard.records guard.redacted guard.referrals guard.refusals guard.register guard.safety_planned guard.search"
                                        + " guard.search_was_cut guard.sees guard.sent_before guard.set_partner guard.settle guard.spend guard.split_off guard.steps guard.stream_in_hand guard.sweep_lag guard.take_directory guard.take_linked guard.tidy"
                                        + " guard.to_alert guard.to_index guard.to_judge guard.to_name guard.unlink guard.voices"
                                        + " recourse.reference")
                                .split(" "));
    }

    @Test
    void nothing_is_granted_to_the_public() throws SQLException {
        assertThat(ask("SELECT c.oid::regclass FROM pg_class c, aclexplode(c.relacl) a WHERE c.relnamespace" + OURS
                        + " AND a.grantee = 0"))
                .isEmpty();
        assertThat(ask("SELECT p.oid::regprocedure FROM pg_proc p,"
                        + " aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a WHERE p.pronamespace" + OURS
                        + " AND a.grantee = 0"))
                .isEmpty();
        assertThat(
                        ask(
                                "SELECT n.nspname FROM pg_namespace n, aclexplode(n.nspacl) a"
                                        + " WHERE n.nspname IN ('recourse', 'guard', 'ledger', 'migration', 'public') AND a.grantee = 0"))
                .isEmpty();
    }

    @Test
    void every_definer_function_fixes_its_search_path_and_belongs_to_the_keeper() throws SQLException {
        assertThat(ask("SELECT oid::regprocedure FROM pg_proc WHERE prosecdef AND pronamespace" + OURS
                        + " AND NOT (proowner = 'recourse_keeper'::regrole"
                        + " AND coalesce('search_path=pg_catalog, pg_temp' = ANY (proconfig), false))"))
                .isEmpty();
    }

    /** But what the directory seals, and the one word of a person that is given out to be counted, without its case. */
    @Test
    void the_keeper_reads_no_sealed_text() throws SQLException {
        assertThat(ask(
                        "SELECT c.oid::regclass || '.' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
                                + " WHERE c.relnamespace = 'recourse'::regnamespace AND a.attname ~ 'sealed$|^wrapped$'"
                                + " AND c.relkind = 'r' AND c.relname NOT IN ('duty', 'interest', 'voice')"
                                + " AND has_column_privilege('recourse_keeper', c.oid, a.attnum, 'SELECT')"))
                .isEmpty();
    }

    @Test
    void conditions_compare_types_that_leak_nothing() throws SQLException {
        assertThat(
                        ask(
                                "SELECT attrelid::regclass || '.' || attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid"
                                        + " JOIN pg_type t ON t.oid = atttypid WHERE c.relkind = 'r' AND c.relnamespace"
                                        + OURS
                                        + " AND attnum > 0 AND NOT attisdropped AND (t.typtype = 'e' OR t.typname IN ('numeric', 'timestamp', 'varchar'))"))
                .isEmpty();
    }

    @Test
    void every_foreign_key_has_a_name_of_its_own() throws SQLException {
        assertThat(ask("SELECT conname FROM pg_constraint WHERE contype = 'f' AND connamespace" + OURS
                        + " AND conname LIKE '%\\_fkey'"))
                .isEmpty();
    }
}
