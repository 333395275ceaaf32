package org.recourse.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The rows that are code are the rows of routes.csv, in its order. */
class RoutingTablesTest {

    @Test
    void the_eligibility_rows_are_those_of_the_table_in_its_order() throws IOException {
        assertThat(Arrays.stream(Eligibility.values()).map(Enum::name).toList()).isEqualTo(rows("eligible"));
    }

    @Test
    void there_are_as_many_order_rows_as_in_the_table() throws IOException {
        assertThat(rows("order")).hasSameSizeAs(OrderRow.values());
    }

    private static List<String> rows(String type) throws IOException {
        try (var in = Objects.requireNonNull(RoutingTablesTest.class.getResourceAsStream("/taxonomy/routes.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(","))
                    .filter(cells -> cells[0].equals(type))
                    .map(cells -> cells[1])
                    .toList();
        }
    }
}
