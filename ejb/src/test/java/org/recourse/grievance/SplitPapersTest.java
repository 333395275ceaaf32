package org.recourse.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.recourse.taxonomy.Step;

/** What somebody of a group takes along is the same in the new case, in every column but where it stands. */
class SplitPapersTest {

    private static final Instant THEN = Instant.parse("2026-11-02T08:00:00Z");

    private static final long GROUP = 7;

    private static final long OWN = 8;

    /** Every column by its name, but those. */
    private static TreeMap<String, Object> columns(Object paper, Set<String> but) throws IllegalAccessException {
        var columns = new TreeMap<String, Object>();
        for (var field : paper.getClass().getDeclaredFields()) {
            var column = field.getAnnotation(Column.class);
            if (column != null && !but.contains(column.name())) {
                field.setAccessible(true);
                columns.put(column.name(), String.valueOf(field.get(paper)));
            }
        }
        return columns;
    }

    private static void same(Object before, Object after) throws IllegalAccessException {
        assertThat(columns(after, Set.of("case_id"))).isEqualTo(columns(before, Set.of("case_id")));
        assertThat(columns(after, Set.of())).containsEntry("case_id", Long.toString(OWN));
    }

    @Test
    void a_party_is() throws IllegalAccessException {
        var party = new Party(new Party.Key(GROUP, (short) 3), Party.ALLEGED, "TRADER", 11, 4, THEN).named("abc", 5);
        same(party, party.in(OWN));
        party.end(THEN);
        same(party, party.in(OWN));
    }

    @Test
    void an_allegation_is() throws IllegalAccessException {
        var allegation = new Allegation(new Allegation.Key(GROUP, (short) 2), "SEC-01", true, THEN);
        same(allegation, allegation.in(OWN));
        allegation.end(THEN);
        same(allegation, allegation.in(OWN));
    }

    @Test
    void a_step_is_owed_by_the_same_date_whatever_moved_it() throws IllegalAccessException {
        var clock = new StepClock(GROUP, Step.CASE_CLOCK, 101, 2, THEN, THEN.plusSeconds(60), 1, "3");
        clock.counted(84).reminded(1, THEN.plusSeconds(30));
        same(clock, clock.in(OWN));
        clock.extend(THEN.plusSeconds(90), THEN.plusSeconds(80));
        clock.pause(THEN.plusSeconds(5));
        same(clock, clock.in(OWN));
        clock.breach();
        same(clock, clock.in(OWN));
    }
}
