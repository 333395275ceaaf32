package org.recourse.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recourse.access.Relation;
import org.recourse.access.Tie;

class TiesTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void a_tie_that_has_ended_holds_no_more_when_the_clock_is_set_back() {
        var ended = new Tie(Relation.DESK, 7, NOON.minus(Duration.ofDays(1)), NOON);
        var ties = new Ties(List.of(ended), NOON.minus(Duration.ofHours(1)));
        assertThat(ties.held()).isEmpty();
        assertThat(ties.ever(Relation.DESK)).containsExactly(ended);
        ties.bind(Relation.DESK, 7);
        assertThat(ties.changed()).isTrue();
    }
}
