package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.shared.Reference;

/** Who learns from the database that a copy was made, and of which he finds the entry. */
class CopiesTest extends DatabaseSession {

    private int made;

    /** A case with the desk, the liaison of the complainant and the office that must act. */
    private Reference life() throws SQLException {
        var life = SmallCase.register();
        guard.begin(SmallDirectory.context("manager"), life, null, "note");
        guard.settle(
                life,
                SmallCase.readership(life, 1, "note", SmallCase.desk(), SmallCase.liaison(), SmallCase.official()),
                Settlement.of());
        connection.commit();
        return life;
    }

    private String make(Reference life, String copy) throws SQLException {
        made++;
        var id = "%032x".formatted(life.value() * 100 + made);
        guard.begin(SmallDirectory.context("manager"), life, null, "record");
        var facts = List.of("copy=" + copy, "language=en", "pages=" + made, "record=" + id);
        guard.settle(life, null, new Settlement(facts, List.of("record=" + "0".repeat(64)), null, null));
        connection.commit();
        return id;
    }

    private RecordDoors records() {
        return new RecordDoors(connection);
    }

    private void opens(String person, Reference life, int want) throws SQLException {
        connection.commit();
        assertThat(guard.open(SmallDirectory.context(person), life, want, null, List.of("page=records")))
                .isPresent();
    }

    @Test
    void a_copy_is_known_to_whoever_may_have_it_and_to_nobody_else() throws SQLException {
        var life = life();
        var theirs = make(life, "COMPLAINANT");
        var office = make(life, "DUTY_BEARER");
        var oversight = make(life, "OVERSIGHT");
        opens("official", life, Scope.SKELETON.bit());
        assertThat(records().copies()).isEqualTo(Set.of("DUTY_BEARER"));
        assertThat(records().records()).extracting(RecordDoors.Recorded::record).containsExactly(office);
        assertThat(records().entry(office)).isPresent();
        assertThat(records().entry(oversight)).isEmpty();
        opens("liaison", life, Scope.SKELETON.bit());
        assertThat(records().copies()).isEqualTo(Set.of("COMPLAINANT", "REFERRAL"));
        assertThat(records().records()).extracting(RecordDoors.Recorded::record).containsExactly(theirs);
        opens("manager", life, Scope.SKELETON.bit());
        assertThat(records().records())
                .extracting(RecordDoors.Recorded::record)
                .containsExactly(oversight, office, theirs);
    }

    @Test
    void without_a_case_in_hand_there_are_none() throws SQLException {
        var id = make(life(), "DUTY_BEARER");
        guard.enter(SmallDirectory.context("manager"));
        assertThat(records().copies()).isEmpty();
        assertThat(records().records()).isEmpty();
        assertThat(records().entry(id)).isEmpty();
    }

    @Test
    void each_that_was_made_is_found_and_says_how_many_newer_ones_there_are() throws SQLException {
        var life = life();
        var first = make(life, "DUTY_BEARER");
        make(life, "OVERSIGHT");
        var second = make(life, "DUTY_BEARER");
        opens("official", life, Scope.SKELETON.bit());
        var records = records().records();
        assertThat(records).extracting(RecordDoors.Recorded::record).containsExactly(second, first);
        assertThat(records).extracting(RecordDoors.Recorded::newer).containsExactly(0, 1);
        assertThat(records).extracting(RecordDoors.Recorded::pages).containsExactly(3, 1);
        assertThat(records).extracting(RecordDoors.Recorded::language).containsOnly("en");
        assertThat(records).extracting(RecordDoors.Recorded::made).doesNotContainNull();
    }
}
