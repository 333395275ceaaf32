package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.recourse.access.Begun.Answer;
import org.recourse.ledger.Entry;
import org.recourse.migrate.TestDatabase;
import org.recourse.shared.Reference;

class ManyAtOnceTest extends DatabaseSession {

    private static final int THREADS = 16;
    private static final int ROUNDS = 6;

    private static int together(Callable<Integer> task) throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        var tasks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < THREADS; i++) {
            tasks.add(task);
        }
        int sum = 0;
        for (var done : threads.invokeAll(tasks)) {
            sum += done.get();
        }
        threads.shutdown();
        return sum;
    }

    @Test
    void acts_and_reads_of_one_case_stand_in_one_chain() throws Exception {
        var life = SmallCase.register();
        together(() -> actAndRead(life));
        var entries = LedgerWriterTest.whole(life);
        assertThat(entries).extracting(Entry::act).filteredOn("note"::equals).hasSize(THREADS * ROUNDS);
        assertThat(entries).extracting(Entry::act).filteredOn("read"::equals).hasSize(THREADS * ROUNDS);
        assertThat(guard.begin(SmallDirectory.context("manager"), life, 1, "note")
                        .taken()
                        .revision())
                .isEqualTo(1 + THREADS * ROUNDS);
    }

    private static int actAndRead(Reference life) throws SQLException {
        try (var mine = TestDatabase.one().app()) {
            var guard = new Guard(mine);
            for (int i = 0; i < ROUNDS; i++) {
                guard.begin(SmallDirectory.context("manager"), life, null, "note");
                guard.settle(life, null, Settlement.of());
                mine.commit();
                guard.open(SmallDirectory.context("manager2"), life, 1, null, List.of("page=case"));
                mine.commit();
            }
            return 0;
        }
    }

    @Test
    void whoever_lost_the_case_while_waiting_for_it_finds_none() throws Exception {
        var life = SmallCase.register();
        var begun = guard.begin(SmallDirectory.context("manager"), life, 1, "triage")
                .taken();
        SmallCase.update(connection, life, "state = 2");
        guard.settle(life, SmallCase.readership(life, begun.revision(), "triage", SmallCase.desk()), Settlement.of());
        var thread = Executors.newSingleThreadExecutor();
        var waiting = thread.submit(() -> begins("liaison", life, "message"));
        assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        connection.commit();
        assertThat(waiting.get()).isEqualTo(Answer.HIDDEN);
        thread.shutdown();
    }

    private static Answer begins(String who, Reference life, String act) throws SQLException {
        try (var mine = TestDatabase.one().app()) {
            return new Guard(mine)
                    .begin(SmallDirectory.context(who), life, null, act)
                    .answer();
        }
    }

    @Test
    void of_sixteen_acts_on_one_version_one_is_done() throws Exception {
        var life = SmallCase.register();
        assertThat(together(() -> triage(life))).isEqualTo(1);
        assertThat(LedgerWriterTest.whole(life)).hasSize(2);
    }

    private static int triage(Reference life) throws SQLException {
        try (var mine = TestDatabase.one().app()) {
            var guard = new Guard(mine);
            var answer = guard.begin(SmallDirectory.context("manager"), life, 1, "triage")
                    .answer();
            if (answer == Answer.READY) {
                SmallCase.update(mine, life, "state = 2");
                guard.settle(life, null, Settlement.of());
            }
            mine.commit();
            return answer == Answer.READY ? 1 : 0;
        }
    }
}
