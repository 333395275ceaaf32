package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.grievance.Lifecycle;
import org.recourse.grievance.Performers;
import org.recourse.grievance.Transition;
import org.recourse.system.ContainerTest;

/**
 * Every act that somebody can do, done badly in every way: each is refused in the words that it should be, and nothing
 * is written. No act may be left out, and no cell may be empty. {@code ApiMatrixIT} tries the same from outside.
 */
class MatrixIT extends ContainerTest {

    private static final Attempts.Untouched CASES = new Attempts.Untouched();

    @EJB
    private Stage stage;

    @Inject
    private Road road;

    @Inject
    private Road independent;

    @Inject
    private Performers performers;

    @Resource
    private ManagedExecutorService executor;

    private Records records;

    @BeforeEach
    void cases() throws SQLException {
        stage.countryIsThere();
        records = Records.open();
    }

    @AfterEach
    void close() throws SQLException {
        records.close();
    }

    @Test
    void no_act_is_left_out() {
        var tried = Trial.ALL.stream().map(Trial::act).toList();
        assertThat(tried).doesNotHaveDuplicates();
        assertThat(Lifecycle.all().stream().map(Transition::act).filter(act -> !tried.contains(act)))
                .containsExactlyInAnyOrderElementsOf(Trial.ELSEWHERE.keySet());
        assertThat(Arrays.stream(Act.values()).filter(act -> performers.of(act).isPresent()))
                .containsExactlyInAnyOrderElementsOf(tried);
    }

    /** Else an attempt could change a case and still be taken for one that wrote nothing. */
    @Test
    void what_is_written_in_place_is_seen() throws Exception {
        var reference = road.to(Station.REGISTERED);
        var before = records.of(reference);
        records.date(reference, 1);
        assertThat(records.of(reference)).isNotEqualTo(before);
        records.date(reference, -1);
        assertThat(records.of(reference)).isEqualTo(before);
        records.rewrite(reference, 1, "\nrole ", "\nrole x");
        assertThat(records.of(reference)).isNotEqualTo(before);
        records.rewrite(reference, 1, "\nrole x", "\nrole ");
        assertThat(records.of(reference)).isEqualTo(before);
    }

    @Test
    void by_the_wrong_role() throws Exception {
        refused(Way.WRONG_ROLE);
    }

    @Test
    void in_the_wrong_relation() throws Exception {
        refused(Way.WRONG_RELATION);
    }

    @Test
    void by_another_office() throws Exception {
        refused(Way.OTHER_OFFICE);
    }

    @Test
    void by_the_accused_office() throws Exception {
        refused(Way.ACCUSED_OFFICE);
    }

    @Test
    void in_the_wrong_state() throws Exception {
        refused(Way.WRONG_STATE);
    }

    @Test
    void on_a_stale_version() throws Exception {
        refused(Way.STALE_VERSION);
    }

    @Test
    void twice_at_once() throws Exception {
        refused(Way.TWICE_AT_ONCE);
    }

    private void refused(Way way) throws Exception {
        var judge = new Judge(new ServiceHand(road, executor), records);
        var attempts = new Attempts(road, independent, CASES, records).in(way);
        stage.sweep();
        assertThat(judge.wrong(way, attempts)).isEmpty();
    }
}
