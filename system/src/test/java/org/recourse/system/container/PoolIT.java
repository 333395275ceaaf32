package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.access.Database;
import org.recourse.access.Trip;
import org.recourse.grievance.Act;
import org.recourse.grievance.Words;
import org.recourse.system.ContainerTest;
import org.recourse.system.Turns;

/** A connection that goes back to the pool knows nothing of whoever had it. */
@Order(Turns.WITHOUT_LOGIN)
class PoolIT extends ContainerTest {

    private static final String LEFT = "SELECT pg_backend_pid(), concat(current_setting('recourse.actor', true),"
            + " current_setting('recourse.hand', true), (SELECT nullif(count(*), 0) FROM recourse.docket),"
            + " (SELECT nullif(count(*), 0) FROM recourse.grievance), (SELECT nullif(count(*), 0) FROM recourse.text))";

    @EJB
    private Stage stage;

    @EJB
    private Database database;

    @Inject
    private Road road;

    private record Left(int connection, String context) {}

    /** What the next user of some connections finds there. */
    private List<Left> left() {
        return IntStream.range(0, 10)
                .mapToObj(time -> {
                    var trip = new Trip();
                    var left = trip.ask(LEFT, row -> new Left(row.getInt(1), row.getString(2)));
                    database.go(trip);
                    return left.one();
                })
                .toList();
    }

    @Test
    void neither_a_read_nor_an_act_nor_a_refusal_leaves_a_context_behind() {
        stage.countryIsThere();
        var reference = road.to(Station.REGISTERED);
        Set<Integer> used = new HashSet<>();
        left().forEach(left -> used.add(left.connection()));
        road.view(Part.MANAGER, reference);
        assertThat(left()).extracting(Left::context).containsOnly("");
        road.does(Part.MANAGER, Act.NOTE, reference, new Words("Seen."));
        assertThat(left()).extracting(Left::context).containsOnly("");
        assertThat(catchThrowable(() -> road.does(Part.MANAGER, Act.CLOSE, reference, null)))
                .isNotNull();
        assertThat(left()).extracting(Left::context).containsOnly("");
        assertThat(left()).extracting(Left::connection).containsAnyElementsOf(used);
    }
}
