package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.security.Principal;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;

/** The application as it is deployed: what it runs as, and as whom its callers are known. */
@Order(Turns.WITHOUT_LOGIN)
class WholeApplicationIT extends ContainerTest {

    @Inject
    private Principal caller;

    @Resource(lookup = "java:jboss/datasources/Recourse")
    private DataSource database;

    @Test
    void the_server_works_in_the_database_as_the_role_that_owns_nothing() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT current_user, rolsuper OR rolbypassrls OR rolcreaterole"
                        + " FROM pg_roles WHERE rolname = current_user")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("recourse_app");
            assertThat(row.getBoolean(2)).isFalse();
        }
    }

    @Test
    void a_caller_who_has_not_logged_in_is_anonymous() {
        assertThat(caller.getName()).isEqualTo("anonymous");
    }

    @Test
    void a_person_is_known_by_the_subject_of_the_login() {
        Person liaison = Person.named("liaison");
        assertThat(liaison.<String>calls(() -> caller.getName())).isEqualTo(liaison.subject());
    }
}
