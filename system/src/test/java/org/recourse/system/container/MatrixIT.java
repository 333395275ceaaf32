package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Lifecycle;
import org.recourse.grievance.Performers;
import org.recourse.grievance.Transition;
import org.recourse.shared.Refusal;
import org.recourse.system.ContainerTest;

/**
 * Every act that somebody can do, done badly in every way: each is refused in the words that it should be, and nothing
 * is written. No act may be left out, and no way.
 */
class MatrixIT extends ContainerTest {

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
    private Attempts attempts;

    @BeforeEach
    void cases() throws SQLException {
        stage.countryIsThere();
        records = Records.open();
        attempts = new Attempts(road, independent, records);
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

    @Test
    void no_cell_is_empty() throws SQLException {
        var wrong = new ArrayList<String>();
        for (var trial : Trial.ALL) {
            for (var way : Way.values()) {
                boolean tried =
                        way == Way.TWICE_AT_ONCE || !attempts.at(trial, way).isEmpty();
                if (tried == trial.impossible(way).isPresent()) {
                    wrong.add(trial.act() + " " + way + (tried ? " is excused and possible" : " is empty"));
                }
            }
        }
        assertThat(wrong).isEmpty();
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
        var wrong = new ArrayList<String>();
        for (var trial : Trial.ALL) {
            wrong.addAll(twice(trial));
        }
        assertThat(wrong).isEmpty();
    }

    private void refused(Way way) throws Exception {
        var wrong = new ArrayList<String>();
        for (var trial : Trial.ALL) {
            for (var attempt : attempts.at(trial, way)) {
                wrong.addAll(judged(attempt));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> judged(Attempts.Attempt attempt) throws Exception {
        var wrong = new ArrayList<String>();
        var reference = Objects.requireNonNull(attempt.at().reference());
        var before = records.of(reference);
        var answer = answer(attempt);
        var after = records.of(reference);
        var who = attempt.trial().act() + " by "
                + (attempt.by() == null ? "nobody" : attempt.by().login());
        if (!answer.equals(attempt.answer())) {
            wrong.add(attempt.who() + ": " + answer + " in place of " + attempt.answer());
        }
        if (!after.equals(before)) {
            wrong.add(attempt.who() + ": was [" + before + "] and is [" + after + "]");
        }
        return wrong;
    }

    private String answer(Attempts.Attempt attempt) throws Exception {
        Callable<Done> act = () -> road.performer(attempt.trial().act()).perform(attempt.at(), attempt.input());
        try {
            var done = attempt.by() == null ? act.call() : attempt.by().calls(act);
            return "done, " + done.version();
        } catch (RuntimeException e) {
            return inWords(e);
        }
    }

    private static String inWords(Throwable e) {
        if (e instanceof Refusal refusal) {
            return refusal.key();
        }
        return e instanceof EJBAccessException ? Attempts.NO_ACCESS : causes(e);
    }

    private static String causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getSimpleName() + " " + cause.getMessage())
                .collect(Collectors.joining(" < "));
    }

    /** The same sending two times at the same moment is one act, and both are told of the same entry. */
    private List<String> twice(Trial trial) throws Exception {
        var reference = road.to(trial.station());
        var input = road.samples().of(trial.act(), reference);
        int version = records.version(reference);
        long before = records.times(reference, trial.act().code());
        var request = UUID.randomUUID().toString().replace("-", "");
        var answers = both(trial, new CaseVersion(reference, version, request), input);
        var wrong = new ArrayList<String>();
        if (!answers.get(0).startsWith("done ") || !answers.get(0).equals(answers.get(1))) {
            wrong.add(trial.act() + ": " + answers);
        }
        long times = records.times(reference, trial.act().code()) - before;
        if (times != 1) {
            wrong.add(trial.act() + ": done " + times + " times " + answers);
        }
        if (records.version(reference) > version + 1) {
            wrong.add(trial.act() + ": two versions more");
        }
        return wrong;
    }

    private List<String> both(Trial trial, CaseVersion at, @Nullable Object input) throws Exception {
        var together = new CyclicBarrier(2);
        Callable<String> one = () -> {
            together.await();
            try {
                return "done "
                        + road.player(trial.part())
                                .calls(() -> road.performer(trial.act()).perform(at, input))
                                .entry();
            } catch (RuntimeException e) {
                return inWords(e);
            }
        };
        var answers = new ArrayList<String>();
        for (Future<String> answer : List.of(executor.submit(one), executor.submit(one))) {
            answers.add(answer.get());
        }
        return answers;
    }
}
