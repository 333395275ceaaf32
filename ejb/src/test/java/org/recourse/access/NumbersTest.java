package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Vetting;

class NumbersTest extends DatabaseSession {

    @Test
    void file_and_database_give_the_same_numbers() throws SQLException {
        for (var list : column("SELECT DISTINCT list FROM recourse.code")) {
            var rows = column("SELECT code || '=' || number FROM recourse.code WHERE list = '" + list + "'");
            assertThat(rows)
                    .containsExactlyInAnyOrderElementsOf(Numbers.list(list).entrySet().stream()
                            .map(Object::toString)
                            .toList());
        }
    }

    @Test
    void every_constant_has_a_number() {
        assertThat(Numbers.list("relation").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Relation.values()).map(Relation::code).toList());
        assertThat(Numbers.list("scope").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Scope.values()).map(Scope::code).toList());
        named("severity", Severity.values());
        named("confidentiality", Confidentiality.values());
        named("level", Level.values());
        named("step", Step.values());
        named("vetting", Vetting.values());
    }

    private static void named(String list, Enum<?>... constants) {
        assertThat(Numbers.list(list).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(constants).map(Enum::name).toList());
    }

    @Test
    void a_reference_reads_the_same_in_java_and_in_the_database() throws SQLException {
        for (var value : List.of(0L, 1L, 36L, 37L, 999_999_999_999L, (1L << 40) - 1)) {
            assertThat(text("SELECT recourse.reference(" + value + ")")).isEqualTo(new Reference(value).text());
        }
    }
}
