package org.recourse.system.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.recourse.system.Person;
import org.recourse.system.RunningSystem;

/**
 * Gives officers a login whom the demonstration gives none: that of its own person in the same role, under a name and a
 * subject of their own. Whoever has one keeps it. It is
 * written past the login, whose administration is open to nobody.
 */
final class Logins {

    /** In every table of the login, whatever its version keeps there besides. */
    private static final List<String> COPIES = List.of(
            "INSERT INTO user_entity SELECT (jsonb_populate_record(u, jsonb_build_object("
                    + "'id', ?, 'username', ?, 'email_constraint', gen_random_uuid()))).* FROM user_entity u"
                    + " WHERE u.username = ? ON CONFLICT DO NOTHING",
            "INSERT INTO user_role_mapping SELECT (jsonb_populate_record(m, jsonb_build_object('user_id', u.id))).*"
                    + " FROM user_role_mapping m, user_entity of, user_entity u"
                    + " WHERE u.id = ? AND u.username = ? AND of.username = ? AND m.user_id = of.id"
                    + " ON CONFLICT DO NOTHING",
            "INSERT INTO credential SELECT (jsonb_populate_record(c, jsonb_build_object("
                    + "'id', gen_random_uuid(), 'user_id', u.id))).* FROM credential c, user_entity of, user_entity u"
                    + " WHERE u.id = ? AND u.username = ? AND of.username = ? AND c.user_id = of.id"
                    + " AND NOT EXISTS (SELECT FROM credential WHERE user_id = u.id)");

    private Logins() {}

    /** All of these can log in from now on, with the password of the demonstration. */
    static void of(Set<Person> people) {
        try (var connection = RunningSystem.database().superuser("keycloak")) {
            for (var person : people) {
                give(connection, person);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void give(Connection connection, Person person) throws SQLException {
        for (var copy : COPIES) {
            try (var statement = connection.prepareStatement(copy)) {
                statement.setString(1, person.subject());
                statement.setString(2, person.login());
                statement.setString(3, person.role());
                statement.executeUpdate();
            }
        }
    }
}
