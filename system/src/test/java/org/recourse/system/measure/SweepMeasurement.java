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
import java.util.Random;
import java.util.concurrent.CompletableFuture;
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

    /**
     * Escalated before the rate is compared with bare SQL: a server that has only just started compiles what it does often,
     * which takes as long as the acts themselves until each has done some thousands of them. How fast it is meanwhile is
     * told as well.
     */
    private static final int FIRST = Integer.getInteger("first", 12_000);

    /** A session that is idle tells only after ten seconds what it has written, in milliseconds. */
    private static final long STATISTICS = 11_000;

    private static final Duration PATIENCE = Duration.ofHours(2);
    static final String HEAD = "## The sweep, killed again and again";

    private final Random random = new Random();
    private final Map<String, String> figures = new LinkedHashMap<>();

    @Test
    void each_case_is_escalated_once_whoever_dies_on_the_way() throws Exception {
        Node.alone();
        var nodes = List.of(new Node(1), new Node(2));
        try (var superuser = RunningSystem.database().superuser("recourse")) {
            nodes.parallelStream().forEach(Node::start);
            long template = DueCases.template(superuser);
            long first = System.currentTimeMillis() / 1000 * 100_000;
            var warming = DueCases.of(superuser, template, first + 70_000, FIRST);
            warming.fallDue();
            await(warming);
            figure("two servers that have just started", "%d cases, %.1f a second", FIRST, FIRST / warming.seconds());
            double bare = undisturbed(superuser, template, first);
            var cases = DueCases.of(superuser, template, first + 50_000, CASES);
            cases.fallDue();
            killed(nodes, cases);
            assertThat(cases.notOnce()).as("not escalated exactly once").isZero();
            double rate = CASES / cases.seconds();
            figure("all cases due at once, %d kills".formatted(KILLS), "%d cases, %.1f a second", CASES, rate);
            figure("not escalated exactly once", "%d", cases.notOnce());
            figure("lag afterwards", "%d steps are late", cases.left());
            write();
            assertThat(Double.parseDouble(Objects.requireNonNull(figures.get("part of bare SQL"))))
                    .as("a third of bare SQL (%.1f a second)", bare)
                    .isGreaterThanOrEqualTo(1 / 3.0);
        } finally {
            nodes.stream().filter(Node::isUp).forEach(Node::kill);
        }
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
        double bare = bare(rows, superuser, template, first + 20_000);
        figure("the same rows by bare SQL, two connections", "%.1f a second", bare);
        figures.put("part of bare SQL", String.format(Locale.ROOT, "%.3f", rate / bare));
        return bare;
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

    private static double bare(Map<String, BareWrites.Rows> rows, Connection superuser, long template, long first)
            throws Exception {
        var cases = DueCases.of(superuser, template, first, UNDISTURBED);
        Thread.sleep(STATISTICS);
        var before = BareWrites.counted(superuser);
        try (var one = RunningSystem.database().superuser("recourse");
                var other = RunningSystem.database().superuser("recourse")) {
            double rate = new BareWrites(rows).rate(List.of(one, other), cases);
            Thread.sleep(STATISTICS);
            assertThat(each(superuser, before, 0)).as("the same rows").isEqualTo(rows);
            return rate;
        }
    }

    private void killed(List<Node> nodes, DueCases cases) throws Exception {
        CompletableFuture<Void> back = CompletableFuture.completedFuture(null);
        for (int kill = 0; kill < KILLS && cases.left() > 0; kill++) {
            Thread.sleep(2_000 + random.nextInt(8_000));
            back.join();
            var victim = nodes.get(random.nextInt(nodes.size()));
            victim.kill();
            back = CompletableFuture.runAsync(victim::start);
            System.out.println("    killed " + (kill + 1) + ", left " + cases.left());
        }
        back.join();
        await(cases);
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
                removed), one transaction a case, without act, policy, trigger or chain. Made beside `mvn -Prun -Dlives=few` by

                    mvn -o verify -Dstack=running -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=SweepMeasurement -Dcases=10000 -Dkills=10

                | what | in one run |
                |---|---|
                """ + lines + "\n");
    }
}
