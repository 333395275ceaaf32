package org.recourse.system.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.recourse.system.Node;
import org.recourse.system.RunningSystem;

/**
 * Thousands of cases due at once, two servers sweeping, both killed at random again and again: each is escalated once, and
 * how fast. Not a test of every build: {@code -Dit.test=SweepMeasurement} (docs/measured.md).
 */
@ExtendWith(RunningSystem.class)
class SweepMeasurement {

    private static final int CASES = Integer.getInteger("cases", 10_000);
    private static final int KILLS = Integer.getInteger("kills", 10);

    /** Escalated before anybody is killed, to be compared with bare SQL. */
    private static final int UNDISTURBED = Integer.getInteger("undisturbed", 4_000);

    /** Due at once for two servers that have only just started. */
    private static final int FIRST = Integer.getInteger("first", 10_000);

    /** A session that is idle tells only after ten seconds what it has written, in milliseconds. */
    private static final long STATISTICS = 11_000;

    private static final double A_THIRD = 1 / 3.0;
    private static final Duration PATIENCE = Duration.ofHours(2);
    static final String HEAD = "## The sweep, killed again and again";

    /** Of the waits and the victims, the same where servers sweep and where bare SQL writes. */
    private final long seed = System.nanoTime();

    /** What one escalation writes, and so bare SQL. */
    private Map<String, BareWrites.Rows> writes = Map.of();

    private final Queue<Double> starting = new ConcurrentLinkedQueue<>();
    private final Map<String, String> figures = new LinkedHashMap<>();

    @Test
    void each_case_is_escalated_once_whoever_dies_on_the_way() throws Exception {
        Node.alone();
        var nodes = List.of(new Node(1), new Node(2));
        try (var superuser = RunningSystem.database().superuser("recourse")) {
            nodes.parallelStream().forEach(Node::start);
            long template = DueCases.template(superuser);
            long first = System.currentTimeMillis() / 1000 * 100_000;
            double started = started(superuser, template, first + 70_000);
            double undisturbed = undisturbed(superuser, template, first);
            double bare = bare(superuser, template, first + 20_000);
            figure("part of bare SQL, two servers that have just started", "%.3f", started / bare);
            figure("part of bare SQL, nobody killed", "%.3f", undisturbed / bare);
            var cases = DueCases.of(superuser, template, first + 50_000, CASES);
            double killed = killed(nodes, cases);
            assertThat(cases.notOnce()).as("not escalated exactly once").isZero();
            figure("not escalated exactly once", "%d", cases.notOnce());
            figure("lag afterwards", "%d steps are late", cases.left());
            double beside = bareBesideKills(nodes, DueCases.of(superuser, template, first + 30_000, CASES));
            figure("bare SQL beside two servers that are killed likewise and sweep nothing", "%.1f a second", beside);
            figure("part of that, while servers are killed", "%.3f", killed / beside);
            figure("part of bare SQL that nobody disturbs, while servers are killed", "%.3f", killed / bare);
            write();
            assertThat(started / bare).as("two servers that have just started").isGreaterThanOrEqualTo(A_THIRD);
            assertThat(undisturbed / bare).as("two servers, nobody killed").isGreaterThanOrEqualTo(A_THIRD);
        } finally {
            nodes.stream().filter(Node::isUp).forEach(Node::kill);
        }
    }

    private double started(Connection superuser, long template, long first) throws Exception {
        var cases = DueCases.of(superuser, template, first, FIRST);
        cases.fallDue();
        await(cases);
        double rate = FIRST / cases.seconds();
        figure("two servers that have just started", "%d cases, %.1f a second", FIRST, rate);
        return rate;
    }

    private double undisturbed(Connection superuser, long template, long first) throws Exception {
        var cases = DueCases.of(superuser, template, first, UNDISTURBED);
        Thread.sleep(STATISTICS);
        var before = BareWrites.counted(superuser);
        int due = cases.fallDue();
        await(cases);
        Thread.sleep(STATISTICS);
        double rate = UNDISTURBED / cases.seconds();
        figure("two servers, nobody killed", "%d cases, %.1f a second", UNDISTURBED, rate);
        var rows = each(superuser, before, due);
        figure(
                "rows of one escalation",
                "%s",
                rows.entrySet().stream()
                        .map(row -> "%s %d/%d/%d"
                                .formatted(
                                        row.getKey().replaceFirst(".*\\.", ""),
                                        row.getValue().inserted(),
                                        row.getValue().changed(),
                                        row.getValue().removed()))
                        .collect(Collectors.joining(", ")));
        writes = rows;
        return rate;
    }

    private static Map<String, BareWrites.Rows> each(Connection superuser, Map<String, BareWrites.Rows> before, int due)
            throws SQLException {
        var rows = new LinkedHashMap<String, BareWrites.Rows>();
        BareWrites.counted(superuser).forEach((table, now) -> {
            var written = now.since(Objects.requireNonNull(before.get(table)));
            // That they became due was written too, and is no part of it.
            boolean clock = table.equals("recourse.clock");
            long changed = written.changed() - (clock ? due : 0);
            rows.put(table, new BareWrites.Rows(written.inserted(), changed, written.removed()).each(UNDISTURBED));
        });
        return rows;
    }

    private double bare(Connection superuser, long template, long first) throws Exception {
        var cases = DueCases.of(superuser, template, first, UNDISTURBED);
        Thread.sleep(STATISTICS);
        var before = BareWrites.counted(superuser);
        double rate = bare(cases);
        figure("the same rows by bare SQL, two connections", "%.1f a second", rate);
        Thread.sleep(STATISTICS);
        assertThat(each(superuser, before, 0)).as("the same rows").isEqualTo(writes);
        return rate;
    }

    private double bare(DueCases cases) throws Exception {
        try (var one = RunningSystem.database().superuser("recourse");
                var other = RunningSystem.database().superuser("recourse")) {
            return new BareWrites(writes).rate(List.of(one, other), cases);
        }
    }

    /**
     * What the machine has left for bare SQL while servers die and start on it: the same waits and victims, and
     * nothing is due. Answers with its rate.
     */
    private double bareBesideKills(List<Node> nodes, DueCases cases) throws Exception {
        var writing = new FutureTask<>(() -> bare(cases));
        new Thread(writing, "bare").start();
        kill(nodes, () -> writing.isDone() ? 0 : 1);
        return writing.get();
    }

    /** Answers with the rate until the last one that was killed serves again. */
    private double killed(List<Node> nodes, DueCases cases) throws Exception {
        cases.fallDue();
        long from = System.nanoTime();
        kill(nodes, cases::left);
        int left = cases.left();
        double rate = (CASES - left) / ((System.nanoTime() - from) / 1e9);
        await(cases);
        figure(
                "all cases due at once, %d kills".formatted(KILLS),
                "%d cases, %.1f a second",
                CASES,
                CASES / cases.seconds());
        figure("of these until the last killed server served again", "%d cases, %.1f a second", CASES - left, rate);
        starting.stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .ifPresent(seconds ->
                        figure("until a killed server serves again, beside one that sweeps", "%.1f seconds", seconds));
        return rate;
    }

    private void kill(List<Node> nodes, Callable<Integer> left) throws Exception {
        var random = new Random(seed);
        CompletableFuture<Void> back = CompletableFuture.completedFuture(null);
        for (int kill = 0; kill < KILLS && left.call() > 0; kill++) {
            Thread.sleep(2_000 + random.nextInt(8_000));
            back.join();
            var victim = nodes.get(random.nextInt(nodes.size()));
            victim.kill();
            back = CompletableFuture.runAsync(() -> starts(victim));
            System.out.println("    killed " + (kill + 1) + ", left " + left.call());
        }
        back.join();
    }

    private void starts(Node victim) {
        long from = System.nanoTime();
        victim.start();
        starting.add((System.nanoTime() - from) / 1e9);
    }

    private static void await(DueCases cases) throws SQLException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (cases.left() > 0 && Instant.now().isBefore(end)) {
            Thread.sleep(1_000);
        }
        assertThat(cases.left()).as("late, and nobody has done anything").isZero();
    }

    private void figure(String what, String format, Object... values) {
        figures.put(what, String.format(Locale.ROOT, format, values));
        System.out.println("    " + what + ": " + figures.get(what));
    }

    /** In place of what stood there from the last time, below what Measurement writes. */
    private void write() throws IOException {
        Path file = RunningSystem.places().root().resolve("docs/measured.md");
        var text = Files.readString(file, StandardCharsets.UTF_8);
        int from = text.indexOf(HEAD);
        var rest = from < 0 ? text.stripTrailing() + "\n\n" : text.substring(0, from);
        var lines = figures.entrySet().stream()
                .map(line -> "| " + line.getKey() + " | " + line.getValue() + " |")
                .collect(Collectors.joining("\n"));
        Files.writeString(file, rest + HEAD + """


                Triages of registered cases that are all late at once, two servers over one database that sweep, both killed at
                random (SIGKILL) and started again. Bare SQL writes the same number of rows of the same tables (inserted, changed,
                removed), one transaction a case, without act, policy, trigger or chain. A rate is compared with what bare SQL
                does under the same conditions: a start takes as much of the processors as some hundred escalations, so while
                servers are killed bare SQL writes beside two that are killed after the same waits and have nothing to sweep.
                Without kills a rate is taken from the first escalation to the last, with kills from when all fell due. What is
                asked for is a third.
                Made beside `mvn -Prun -Dlives=few` by

                    mvn -o verify -Dstack=running -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=SweepMeasurement -Dcases=10000 -Dkills=10

                | what | in one run |
                |---|---|
                """ + lines + "\n");
    }
}
