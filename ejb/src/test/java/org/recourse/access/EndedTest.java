package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.access.SignedReadership.Reader;
import org.recourse.shared.Reference;

/** What has ended stays ended: an office that lost a case does not find it again when the clock of the server is set back. */
class EndedTest extends DatabaseSession {

    private void settled(Reference life, int revision, Reader... readers) throws SQLException {
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        guard.settle(life, SmallCase.readership(life, revision, "note", readers), Settlement.of());
        connection.commit();
    }

    private boolean opens(Reference life) throws SQLException {
        var opened = guard.open(SmallDirectory.context("official"), life, -1, null, List.of("page=case"));
        connection.commit();
        return opened.isPresent();
    }

    /** As if what has ended had ended an hour from now. */
    private void setBack(Reference life) throws SQLException {
        for (var table : List.of("reader", "tie", "barred")) {
            SmallPost.run("UPDATE recourse." + table + " SET until = until + interval '1 hour' WHERE until < 'infinity'"
                    + " AND case_id = " + life.value());
        }
    }

    @Test
    void whoever_has_lost_a_case_does_not_find_it_again_by_the_clock_but_by_an_act() throws SQLException {
        var life = SmallCase.register();
        settled(life, 1, SmallCase.desk(), SmallCase.liaison(), SmallCase.official());
        assertThat(opens(life)).isTrue();
        settled(life, 2, SmallCase.desk(), SmallCase.liaison());
        setBack(life);
        assertThat(opens(life)).isFalse();
        settled(life, 3, SmallCase.desk(), SmallCase.liaison(), SmallCase.official());
        assertThat(opens(life)).isTrue();
    }

    @Test
    void when_it_was_that_something_ended_is_kept() throws SQLException {
        var life = SmallCase.register();
        settled(life, 1, SmallCase.desk(), SmallCase.official());
        settled(life, 2, SmallCase.desk());
        assertThat(SmallPost.ask("SELECT (ended_at BETWEEN since AND guard.now())::text FROM recourse.reader"
                        + " WHERE until = '-infinity' AND case_id = " + life.value()))
                .isNotEmpty()
                .containsOnly("true");
    }
}
