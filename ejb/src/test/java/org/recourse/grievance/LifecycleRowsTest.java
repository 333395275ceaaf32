package org.recourse.grievance;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.access.Relation;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Role;

/** The database judges acts by the same lifecycle as the table in code. */
class LifecycleRowsTest {

    private static Set<String> ask(String sql) throws SQLException {
        try (var connection = TestDatabase.one().superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new HashSet<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Test
    void the_same_roles_in_the_same_relations_do_the_same_acts() throws SQLException {
        for (var row : Lifecycle.all()) {
            var rows = ask(
                    "SELECT r.role || ' ' || c.code FROM guard.act_role r JOIN guard.covers v ON v.acts_as = r.relation"
                            + " JOIN recourse.code c ON c.list = 'relation' AND c.number = v.relation WHERE r.act = '"
                            + row.act().code() + "'");
            for (var role : Role.values()) {
                for (var relation : Relation.values()) {
                    assertThat(rows.contains(role.code() + " " + relation.code()))
                            .as(row.act() + " by " + role + " as " + relation)
                            .isEqualTo(row.permits(role, relation));
                }
            }
        }
    }

    @Test
    void the_same_acts_begin_in_the_same_states() throws SQLException {
        for (var row : Lifecycle.all()) {
            if (row.act() == Act.REGISTER) {
                continue;
            }
            var states = ask("SELECT DISTINCT from_state FROM guard.transition WHERE act = '"
                    + row.act().code() + "'");
            assertThat(states)
                    .as(row.act().code())
                    .isEqualTo(row.from().stream()
                            .map(state -> Short.toString(Numbers.of("state", state.name())))
                            .collect(toSet()));
        }
    }
}
