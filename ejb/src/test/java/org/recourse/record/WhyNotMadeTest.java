package org.recourse.record;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.shared.Refusal;

/** What whoever asked is told of a copy that was not made: what passes is told as passing. */
class WhyNotMadeTest {

    private static void assertSaid(Throwable failure, Refusal.Kind kind, String key) {
        var why = RecordMaker.why(failure);
        assertThat(why.kind()).isEqualTo(kind);
        assertThat(why.key()).isEqualTo("refusal." + key);
    }

    @Test
    void a_database_that_is_away_comes_back() {
        for (var state : new String[] {"08006", "57P01", "53300"}) {
            var away = new EJBException(new IllegalStateException(new SQLException("no", state)));
            assertSaid(away, Refusal.Kind.PASSING, "record-away");
        }
    }

    @Test
    void a_refusal_says_itself_also_where_the_container_has_wrapped_it() {
        var why = ActRefused.because("record-beyond");
        assertThat(RecordMaker.why(why)).isSameAs(why);
        assertThat(RecordMaker.why(new EJBException(why))).isSameAs(why);
    }

    @Test
    void whoever_lost_his_role_finds_no_case() {
        assertThat(RecordMaker.why(new EJBAccessException())).isInstanceOf(GrievanceNotFound.class);
    }

    @Test
    void all_else_is_our_fault_and_tells_nothing() {
        assertSaid(new IllegalStateException("words of a case"), Refusal.Kind.FAULT, "record-undone");
        assertSaid(new OutOfMemoryError(), Refusal.Kind.FAULT, "record-undone");
        assertSaid(new EJBException(new SQLException("no", "23514")), Refusal.Kind.FAULT, "record-undone");
    }
}
