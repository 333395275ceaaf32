package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.access.SignedReadership.Reader;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Reference;

/** Cases are judged anew round by round, each by the product alone. */
class JudgingTest extends DatabaseSession {

    /** As if nothing had been judged by the directory as it is. */
    private static void outdate() throws SQLException {
        try (var superuser = TestDatabase.one().superuser();
                var statement = superuser.createStatement()) {
            statement.execute("UPDATE guard.judging SET directory = -1, at = '-infinity', round_directory = NULL,"
                    + " round_at = NULL, last_case = NULL, missed = false");
            superuser.commit();
        }
    }

    /** All cases of one round, the last of which it says of that it failed. */
    private List<Reference> round(boolean failed) throws SQLException {
        var all = new ArrayList<Reference>();
        guard.enter(SmallDirectory.clockwork());
        var doors = new SweepDoors(connection);
        for (var batch = doors.toJudge(500); !batch.isEmpty(); batch = doors.toJudge(500)) {
            batch.forEach(one -> all.add(one.reference()));
            doors.judged(batch.get(batch.size() - 1), failed);
        }
        connection.commit();
        return all;
    }

    @Test
    void a_round_comes_to_every_case_once_and_ends() throws SQLException {
        var cases = List.of(SmallCase.register(), SmallCase.register(), SmallCase.register());
        outdate();
        assertThat(round(false)).containsAll(cases).doesNotHaveDuplicates();
    }

    @Test
    void where_a_case_could_not_be_judged_another_round_follows() throws SQLException {
        var life = SmallCase.register();
        outdate();
        assertThat(round(true)).contains(life);
        assertThat(round(false)).contains(life);
    }

    @Test
    void nobody_but_the_product_judges() throws SQLException {
        var life = SmallCase.register();
        guard.enter(SmallDirectory.context("oversight"));
        assertThatThrownBy(() -> new SweepDoors(connection).toJudge(10)).isInstanceOf(GuardRefused.class);
        connection.rollback();
        for (var person : List.of("manager", "official", "oversight", "administrator")) {
            assertThat(guard.begin(SmallDirectory.context(person), life, null, "judge")
                            .answer())
                    .as(person)
                    .isEqualTo(Begun.Answer.HIDDEN);
            connection.rollback();
        }
    }

    @Test
    void a_readership_is_compared_with_the_one_that_holds() throws SQLException {
        var life = SmallCase.register();
        guard.begin(SmallDirectory.clockwork(), life, null, "judge");
        assertThat(differs(life, SmallCase.desk(), SmallCase.liaison())).isFalse();
        assertThat(differs(life, SmallCase.desk())).isTrue();
        assertThat(differs(life, SmallCase.desk(), SmallCase.liaison(), SmallCase.official()))
                .isTrue();
    }

    @Test
    void nothing_is_compared_without_the_case_in_hand() throws SQLException {
        var life = SmallCase.register();
        guard.enter(SmallDirectory.clockwork());
        assertThatThrownBy(() -> differs(life, SmallCase.desk())).isInstanceOf(GuardRefused.class);
    }

    private boolean differs(Reference life, Reader... readers) {
        return guard.differs(life, SmallCase.readership(life, 1, "judge", readers));
    }
}
