package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Why the server does not start, in the words of whoever can do something about it. */
class ReadinessTest {

    private static String why(String state) {
        return Readiness.why(new IllegalStateException(new SQLException("the row holds a name", state)));
    }

    @Test
    void what_the_database_refused_is_named_by_its_setting_and_never_by_its_value() {
        assertThat(why("28P01")).contains("db.password");
        assertThat(why("08001")).contains("db.host");
        assertThat(why("57P03")).contains("does not answer");
        assertThat(why("3D000")).contains("db.name");
        assertThat(why("42P01")).contains("run the migration");
        assertThat(why("28P01") + why("08001") + why("42P01")).doesNotContain("a name");
    }

    @Test
    void while_it_runs_what_nobody_knows_is_named_by_its_kind_alone() {
        assertThat(Readiness.kind(new IllegalStateException("a name", new SQLException("a name", "57P01"))))
                .isEqualTo("the database does not answer at db.host and db.port");
        assertThat(Readiness.kind(new SQLException("a name", "25006"))).contains("can only be read");
        assertThat(Readiness.kind(new RuntimeException("outer", new Unbelieved())))
                .contains("compare the clocks");
        assertThat(Readiness.kind(new RuntimeException("a name", new ArithmeticException("a name"))))
                .isEqualTo("ArithmeticException");
    }

    @Test
    void a_key_that_is_refused_is_named_by_its_file() {
        var refused = new KeyRefused(Path.of("/keys/kek-1.key"), "must have the mode 0400");
        assertThat(Readiness.why(new IllegalStateException("wrapped", refused)))
                .contains("kek-1.key", "must have the mode 0400");
    }
}
