package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.system.ContainerTest;
import org.recourse.system.Turns;

/** The ledger alone tells where each case stands: of the demonstration's lives, and of whatever came before this test. */
@Order(Turns.LIVES)
class RetoldIT extends ContainerTest {

    @Test
    void the_entries_of_a_case_tell_where_it_stands() throws SQLException {
        try (var records = Records.open()) {
            for (var reference : records.all()) {
                var told = records.told(reference);
                assertThat(Retold.of(told.entries())).as(reference.text()).isEqualTo(told.header());
            }
        }
    }
}
