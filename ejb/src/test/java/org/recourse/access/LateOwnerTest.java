package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recourse.access.SmallDirectory.MINING;
import static org.recourse.access.SmallDirectory.POLICE;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.migrate.TestDatabase;

/** Whose lateness it is that a step is late, as those read it who watch over all cases. Days are those of a month. */
class LateOwnerTest {

    private Connection superuser;
    private long life;
    private int clocks;

    @BeforeEach
    void a_case_that_oversight_sees() throws SQLException {
        SmallDirectory.enter();
        life = SmallCase.register().value();
        superuser = TestDatabase.one().superuser();
        run("SET session_replication_role = replica");
        run(
                "INSERT INTO recourse.reader SELECT (jsonb_populate_record(r, jsonb_build_object('principal_id', 1, 'cause',"
                        + " (SELECT c.number FROM recourse.code c WHERE c.list = 'relation' AND c.code = 'oversight-body')))).*"
                        + " FROM recourse.reader r WHERE r.case_id = " + life + " LIMIT 1");
    }

    @AfterEach
    void without_a_trace() throws SQLException {
        superuser.rollback();
        superuser.close();
    }

    @Test
    void an_office_to_which_a_step_begins_anew_is_late_since_the_first_date_that_it_let_pass() throws SQLException {
        missed(POLICE, 2);
        missed(MINING, 5);
        missed(MINING, 9);
        assertThat(late(MINING, 20)).isEqualTo("2 and itself 5");
    }

    @Test
    void an_office_that_took_a_step_over_is_in_time_until_its_own_date() throws SQLException {
        missed(POLICE, 2);
        assertThat(late(MINING, 20)).isEqualTo("2 and itself 20");
    }

    @Test
    void what_was_done_in_between_begins_anew() throws SQLException {
        missed(MINING, 2);
        clock(MINING, 9, "false, NULL");
        assertThat(late(MINING, 20)).isEqualTo("20 and itself 20");
    }

    private void missed(int office, int due) throws SQLException {
        clock(office, due, "false, " + day(due));
    }

    private String late(int office, int due) throws SQLException {
        clock(office, due, "true, NULL");
        run("SET ROLE recourse_keeper");
        run("SELECT guard.keep_owed(" + life + ")");
        run("RESET ROLE");
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery("SELECT extract(day FROM late_at AT TIME ZONE 'UTC') || ' and itself '"
                        + " || extract(day FROM own_late_at AT TIME ZONE 'UTC') FROM recourse.owed"
                        + " WHERE case_id = " + life + " AND step = 13 AND NOT breached")) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private void clock(int office, int due, String end) throws SQLException {
        clocks++;
        run(
                "INSERT INTO recourse.clock (case_id, step, no, owner_principal, started_at, due_at, next_at, tables_version,"
                        + " running, breached_at) SELECT " + life + ", 13, " + clocks + ", min(p.id), " + day(1) + ", "
                        + day(due)
                        + ", " + day(due) + ", 1, " + end + " FROM recourse.principal p WHERE p.office = " + office);
    }

    private static String day(int day) {
        return "timestamptz '2027-01-%02d 12:00Z'".formatted(day);
    }

    private void run(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
