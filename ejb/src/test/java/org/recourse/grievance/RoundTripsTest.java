package org.recourse.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.CountingSockets;
import org.recourse.access.Guard;
import org.recourse.access.Scope;
import org.recourse.access.SmallCase;
import org.recourse.access.SmallDirectory;
import org.recourse.access.Trip;
import org.recourse.migrate.TestDatabase;

/** How often the database is asked and waited for: it may be in another house than the server. */
class RoundTripsTest {

    private static final int EVERYTHING = 16_383;

    private Connection connection;

    @BeforeAll
    static void people() throws SQLException {
        SmallDirectory.enter();
    }

    @BeforeEach
    void login() throws SQLException {
        connection = TestDatabase.one().appCounted();
        CountingSockets.trips();
    }

    @AfterEach
    void logout() throws SQLException {
        connection.close();
    }

    @Test
    void a_case_is_read_in_three() throws SQLException {
        var life = SmallCase.register();
        CountingSockets.trips();

        assertThat(new Guard(connection)
                        .open(SmallDirectory.context("manager"), life, EVERYTHING, null, List.of("page=case")))
                .isPresent();
        assertThat(CountingSockets.trips()).as("the entry").isEqualTo(1);

        var file = OpenedFile.of(connection, life, Wish.page(EnumSet.allOf(Scope.class)));
        assertThat(CountingSockets.trips()).as("everything of it").isEqualTo(1);

        connection.commit();
        assertThat(CountingSockets.trips()).as("the commit").isEqualTo(1);
        assertThat(file.grievance().reference()).isEqualTo(life);
        assertThat(file.keys()).hasSize(1);
        assertThat(file.all(Person.class)).hasSize(1);
        assertThat(file.all(Party.class)).hasSize(1);
        assertThat(file.all(Allegation.class)).hasSize(1);
        assertThat(file.all(StepClock.class)).hasSize(1);
        assertThat(file.all(Message.class)).hasSize(1);
        assertThat(file.all(Item.class)).hasSize(1);
        assertThat(file.ties()).hasSize(1);
    }

    @Test
    void what_was_not_wanted_of_it_is_not_asked_for() throws SQLException {
        var life = SmallCase.register();
        var want = EnumSet.of(Scope.SKELETON, Scope.SUMMARY);
        new Guard(connection)
                .open(SmallDirectory.context("manager"), life, Scope.mask(want), null, List.of("page=case"));

        var file = OpenedFile.of(connection, life, Wish.page(want));

        assertThat(file.all(Message.class)).isEmpty();
        assertThat(file.ties()).isEmpty();
        assertThat(file.grievance().version()).isEqualTo(1);
    }

    @Test
    void the_caller_is_presented_with_the_question() throws SQLException {
        SmallCase.register();
        CountingSockets.trips();
        var trip = new Trip();
        var entered = Guard.enter(trip, SmallDirectory.context("manager"));
        var rows = new DocketSql(
                        Docket.Query.of(Docket.Shelf.MINE, 100),
                        SmallDirectory.person("manager").principals())
                .ask(trip, row -> row.getLong("case_id"));

        trip.on(connection);

        assertThat(CountingSockets.trips()).isEqualTo(1);
        assertThat(entered.one()).isTrue();
        assertThat(rows.all()).isNotEmpty().doesNotHaveDuplicates();
    }
}
