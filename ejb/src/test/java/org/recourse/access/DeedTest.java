package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.access.SignedReadership.Reader;
import org.recourse.shared.Reference;

/** What those who watch over all cases have of what was done in one, and of the times that have ended. */
class DeedTest extends DatabaseSession {

    @Test
    void what_was_done_is_there_for_those_who_watch_and_for_nobody_else() throws SQLException {
        var life = watched();
        assertThat(deeds("oversight", life)).containsExactly("register 1 {channel=LIAISON}");
        assertThat(deeds("manager", life)).isEmpty();
        assertThat(count("recourse.deed")).isZero();
    }

    @Test
    void reads_are_nobodys_deeds() throws SQLException {
        var life = watched();
        guard.open(SmallDirectory.context("oversight"), life, -1, null, List.of("page=case"));
        connection.commit();
        assertThat(deeds("oversight", life)).hasSize(1);
    }

    @Test
    void whoever_no_longer_watches_has_none_and_whoever_begins_has_all() throws SQLException {
        var life = watched();
        note(life, 1, watching(Principal.OVERSIGHT_CLEARED));
        assertThat(principals(life)).containsExactly("5");
        note(life, 2, SmallCase.desk());
        assertThat(principals(life)).isEmpty();
        note(life, 3, watching(Principal.OVERSIGHT));
        assertThat(principals(life)).containsExactly("1");
    }

    @Test
    void a_time_ends_with_the_act_after_which_it_runs_no_more_and_a_pause_is_no_end() throws SQLException {
        var life = watched();
        guard.begin(SmallDirectory.context("manager2"), life, null, "acknowledge");
        run("UPDATE recourse.clock SET running = false, paused_at = guard.now() WHERE case_id = " + life.value());
        SmallCase.update(connection, 1, life, "revision = revision + 1");
        settle(life, 1, "acknowledge", SmallCase.desk(), watching(Principal.OVERSIGHT));
        assertThat(terms(life)).isEmpty();
        guard.begin(SmallDirectory.context("manager2"), life, null, "acknowledge");
        run("UPDATE recourse.clock SET paused_at = NULL WHERE case_id = " + life.value());
        SmallCase.update(connection, 1, life, "revision = revision + 1");
        settle(life, 2, "acknowledge", SmallCase.desk(), watching(Principal.OVERSIGHT));
        assertThat(terms(life)).containsExactly("4 acknowledge false 1");
    }

    @Test
    void nobody_but_settle_writes_them() throws SQLException {
        guard.enter(SmallDirectory.context("oversight"));
        assertThat(attempt("DELETE FROM recourse.deed")).isEqualTo("42501");
        assertThat(attempt("UPDATE recourse.term SET missed = false")).isEqualTo("42501");
        assertThat(attempt("SELECT guard.keep_deeds(1)")).isEqualTo("42501");
        assertThat(attempt("SELECT guard.end_clocks(1, 'close')")).isEqualTo("42501");
    }

    private Reference watched() throws SQLException {
        var life = SmallCase.registered(connection);
        settle(life, 0, "register", SmallCase.desk(), SmallCase.liaison(), watching(Principal.OVERSIGHT));
        return life;
    }

    private void note(Reference life, int revision, Reader... readers) throws SQLException {
        guard.begin(SmallDirectory.context("manager2"), life, null, "acknowledge");
        SmallCase.update(connection, 1, life, "revision = revision + 1");
        var all = new ArrayList<>(List.of(readers));
        if (!all.contains(SmallCase.desk())) {
            all.add(SmallCase.desk());
        }
        settle(life, revision, "acknowledge", all.toArray(Reader[]::new));
    }

    private void settle(Reference life, int revision, String act, Reader... readers) throws SQLException {
        guard.settle(
                life,
                SmallCase.readership(life, revision, act, readers),
                act.equals("register") ? Settlement.of("channel=LIAISON") : Settlement.of("how=PAGE"));
        connection.commit();
    }

    private static Reader watching(int principal) {
        return new Reader(principal, Relation.OVERSIGHT_BODY, SmallCase.ALL & ~24, 0, 0, 0, 24, false, principal, null);
    }

    private List<String> deeds(String who, Reference life) throws SQLException {
        guard.enter(SmallDirectory.context(who));
        var found =
                column("SELECT DISTINCT act || ' ' || office || ' ' || facts::text FROM recourse.deed WHERE case_id = "
                        + life.value() + " ORDER BY 1");
        connection.commit();
        return found;
    }

    private List<String> principals(Reference life) throws SQLException {
        guard.enter(SmallDirectory.context("oversight"));
        var found = column("SELECT DISTINCT principal_id::text FROM recourse.deed WHERE case_id = " + life.value());
        connection.commit();
        return found;
    }

    private List<String> terms(Reference life) throws SQLException {
        guard.enter(SmallDirectory.context("oversight"));
        var found = column("SELECT step || ' ' || ended_by || ' ' || missed || ' ' || office FROM recourse.term"
                + " WHERE case_id = " + life.value());
        connection.commit();
        return found;
    }
}
