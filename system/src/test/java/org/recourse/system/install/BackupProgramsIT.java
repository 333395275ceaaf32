package org.recourse.system.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs that keep a database, each on its worst day: two machines and the disk of the copies between them. The
 * commands are those of {@code docs/manual/backup.md} and {@code upgrade.md}.
 */
class BackupProgramsIT {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path disk;
    private Site real;
    private Site trial;

    @BeforeEach
    void a_database_whose_log_is_kept() throws IOException {
        disk = folder.resolve("disk");
        real = new Site(folder.resolve("real"), disk);
        trial = new Site(folder.resolve("trial"), disk);
        Files.createDirectories(disk);
        real.machine().run(real.manual("backup").block("/srv/backup/recourse-backup"));
    }

    @AfterEach
    void both_stop() {
        real.close();
        trial.close();
    }

    private void begin() throws IOException {
        real.getPrograms();
        trial.getPrograms();
        real.start();
        real.ask("CREATE TABLE told (word text)");
    }

    @Test
    void a_trial_brings_everything_back_and_writes_nothing_into_the_log_of_the_real_one() throws IOException {
        begin();
        real.tell("before");
        var copy = real.copy();
        real.tell("since");
        real.awaitLog();
        var kept = names(disk.resolve("wal"));

        trial.program("restore " + copy);
        trial.start();
        trial.awaitOpen();
        assertThat(trial.told()).isEqualTo("before since");
        trial.tell("trial");
        trial.ask("SELECT pg_switch_wal()");
        trial.ask("CHECKPOINT");
        assertThat(trial.ask("SHOW archive_mode")).isEqualTo("off");
        assertThat(trial.ask("SELECT archived_count + failed_count FROM pg_stat_archiver"))
                .isEqualTo("0");
        assertThat(names(disk.resolve("wal"))).isEqualTo(kept);
        assertThatThrownBy(() -> trial.program("base")).hasMessageContaining("archive_mode is off");
    }

    @Test
    void a_step_back_ends_at_the_moment_and_no_later_restore_knows_of_what_was_given_up() throws IOException {
        begin();
        var copy = real.copy();
        real.tell("before");
        pause();
        var moment = real.run("date -u +%Y-%m-%dT%H:%M:%SZ").strip();
        pause();
        real.tell("since");
        real.awaitLog();
        real.machine().stopPostgres();
        real.run("mv " + real.home() + "/postgres " + real.home() + "/postgres.new");

        var back = real.manual("upgrade")
                .block("restore")
                .replace("20270308T020000Z", copy.getFileName().toString())
                .replace("2027-03-08T21:00:00Z", moment);
        assertThatThrownBy(() -> real.program("restore " + copy + " 2020-03-08T21:00:00Z"))
                .hasMessageContaining("younger");
        assertThatThrownBy(() -> real.program("restore " + copy + " '2099-03-08 21:00'"))
                .hasMessageContaining("in UTC");
        real.run(back);
        real.start();
        real.awaitOpen();
        assertThat(real.told()).isEqualTo("before");

        real.run(real.manual("backup").block("RESET archive_mode"));
        real.machine().stopPostgres();
        real.start();
        real.tell("again");
        var next = real.copy();
        real.tell("last");
        real.awaitLog();
        for (var from : List.of(next, copy)) {
            trial.program("restore " + from);
            trial.start();
            trial.awaitOpen();
            assertThat(trial.told()).as("from " + from).isEqualTo("again before last");
            // A number that is taken would stand in the way of what it keeps itself.
            assertThat(trial.ask("SELECT left(pg_walfile_name(pg_current_wal_lsn()), 8)"))
                    .isEqualTo("00000003");
            trial.machine().stopPostgres();
            trial.run("rm -r " + trial.home() + "/postgres");
        }
    }

    @Test
    void without_their_disk_the_programs_keep_nothing() throws IOException {
        begin();
        Files.delete(disk.resolve("recourse-backup"));
        assertThatThrownBy(real::copy).hasMessageContaining("not mounted");
        assertThatThrownBy(() -> real.program("forget")).hasMessageContaining("not mounted");
        assertThatThrownBy(() -> real.program("keep " + Site.SOURCES + "/pom.xml 0000000100000000000000FF"))
                .hasMessageContaining("not mounted");
        assertThatThrownBy(() -> real.program("fetch 0000000100000000000000FF " + folder + "/fetched"));
        assertThat(names(disk.resolve("base"))).isEmpty();
        assertThat(names(disk.resolve("wal"))).doesNotContain("0000000100000000000000FF");
    }

    @Test
    void what_was_changed_on_the_disk_is_not_brought_back() throws IOException {
        begin();
        var copy = real.copy();
        real.awaitLog();
        var data = copy.resolve("data");
        var whole = Files.readAllBytes(data);
        for (var at : List.of(whole.length / 2, whole.length - 1)) {
            flip(data, at);
            assertThatThrownBy(() -> trial.program("restore " + copy)).hasMessageContaining("is damaged");
            assertThat(trial.home().resolve("postgres/PG_VERSION")).doesNotExist();
            flip(data, at);
        }
        Files.write(data, Arrays.copyOf(whole, whole.length - 40));
        assertThatThrownBy(() -> trial.program("restore " + copy)).hasMessageContaining("is damaged");
        Files.write(data, whole);
        // A whole copy that was never shut with the passphrase, in a form that the tool would open nevertheless.
        trial.run(". %s/opt/recourse/backup/settings; opened < %s > %s/plain; openpgp --store < %s/plain > %s"
                .formatted(trial.home(), data, folder, folder, data));
        assertThatThrownBy(() -> trial.program("restore " + copy)).hasMessageContaining("is damaged");
        Files.write(data, whole);
        assertThat(trial.program("restore " + copy)).contains(trial.home() + "/postgres");
    }

    private static void flip(Path file, int at) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int was = bytes.read();
            bytes.seek(at);
            bytes.write(was ^ 1);
        }
    }

    /** PostgreSQL takes what ends below 126 for the end of the log, and gives up at what ends above. */
    @Test
    void a_gap_in_the_kept_log_is_no_end_and_neither_is_what_does_not_open() throws IOException {
        real.getPrograms();
        real.run("echo a log > " + folder + "/log");
        for (var name : List.of("000000010000000000000002", "000000010000000000000003", "000000010000000000000005")) {
            real.program("keep " + folder + "/log " + name);
        }
        assertThat(fetched("000000010000000000000003")).isEqualTo("a log");
        assertThat(fetched("000000010000000000000004")).isEqualTo("200");
        assertThat(fetched("000000010000000000000006")).isEqualTo("1");
        assertThat(fetched("000000020000000000000004")).isEqualTo("1");
        assertThat(fetched("00000002.history")).isEqualTo("1");
        flip(disk.resolve("wal/000000010000000000000002"), 50);
        assertThat(fetched("000000010000000000000002")).endsWith("200");
        // What is kept is never replaced, and is not taken for kept where it is something else.
        real.program("keep " + folder + "/log 000000010000000000000003");
        assertThatThrownBy(() -> real.program("keep /etc/hostname 000000010000000000000003"));
        assertThat(fetched("000000010000000000000003")).isEqualTo("a log");
    }

    private String fetched(String name) {
        var to = folder + "/fetched";
        return real.run(real.home() + "/opt/recourse/backup/fetch " + name + " " + to + " && cat " + to + " || echo $?")
                .strip();
    }

    @Test
    void a_run_that_was_killed_leaves_nothing_that_looks_whole() throws IOException {
        begin();
        Files.createDirectories(disk.resolve("base/20200101T000000Z.part"));
        var copy = real.copy();
        assertThat(names(disk.resolve("base")))
                .containsExactly(copy.getFileName().toString());
        assertThatThrownBy(() -> trial.program("restore " + copy + ".part")).hasMessageContaining("is no copy");

        var data = trial.home().resolve("postgres");
        Files.createDirectories(data.resolve("restoring/base"));
        Files.createDirectories(data.resolve("global"));
        assertThat(trial.program("restore " + copy)).contains(data.toString());
        assertThat(data.resolve("PG_VERSION")).exists();
        assertThat(data.resolve("restoring")).doesNotExist();

        // A database that works is never taken for half of one.
        Files.createDirectories(data.resolve("restoring"));
        assertThatThrownBy(() -> trial.program("restore " + copy)).hasMessageContaining("is not empty");
        assertThat(data.resolve("PG_VERSION")).exists();
    }

    @Test
    void a_copy_that_would_miss_a_tablespace_is_not_made() throws IOException {
        begin();
        var elsewhere = Files.createDirectories(real.home().resolve("elsewhere"));
        real.machine().run("chmod 0777 " + elsewhere);
        Files.createSymbolicLink(real.home().resolve("postgres/pg_tblspc/1"), elsewhere);
        assertThatThrownBy(real::copy).hasMessageContaining("tablespace");
        assertThat(names(disk.resolve("base"))).isEmpty();
    }

    @Test
    void copies_are_forgotten_after_their_days_with_the_log_that_none_needs_and_never_the_newest() throws IOException {
        real.getPrograms();
        var now = Instant.now();
        var old = copyOf(now.minus(35, ChronoUnit.DAYS).minusSeconds(60), "000000010000000000000002");
        var young = copyOf(now.minus(35, ChronoUnit.DAYS).plusSeconds(3600), "000000020000000000000005");
        var newest = copyOf(now.minus(1, ChronoUnit.DAYS), "000000020000000000000009");
        for (var log : List.of(
                "000000010000000000000004",
                "000000010000000000000004.00000028.backup",
                "000000010000000000000005",
                "00000002.history",
                "000000020000000000000004.part",
                "00000002000000000000000A")) {
            Files.createFile(disk.resolve("wal").resolve(log));
        }
        real.program("forget");
        assertThat(names(disk.resolve("base"))).containsExactly(young, newest).doesNotContain(old);
        assertThat(names(disk.resolve("wal")))
                .containsExactly("000000010000000000000005", "00000002.history", "00000002000000000000000A");

        real.set(Map.of("DAYS=35", "DAYS=0"));
        real.program("forget");
        assertThat(names(disk.resolve("base"))).containsExactly(newest);
    }

    @Test
    void a_copy_in_the_form_of_another_release_is_named_and_goes_when_it_is_old_enough() throws IOException {
        real.getPrograms();
        var now = Instant.now();
        var tooOld = copyOf(now.minus(40, ChronoUnit.DAYS), "");
        var old = copyOf(now.minus(20, ChronoUnit.DAYS), "");
        Files.delete(disk.resolve("base").resolve(old).resolve("first"));
        var log = disk.resolve("wal/000000010000000000000002");
        Files.createFile(log);
        assertThat(real.program("forget")).contains(old + " does not say which log it needs");
        assertThat(names(disk.resolve("base"))).containsExactly(old).doesNotContain(tooOld);
        assertThat(log).exists();

        var newest = copyOf(now.minus(1, ChronoUnit.DAYS), "000000010000000000000005");
        real.program("forget");
        assertThat(names(disk.resolve("base"))).containsExactly(old, newest);
        assertThat(log).doesNotExist();

        Files.createFile(log);
        real.run(real.manual("upgrade").block("backup/old"));
        assertThat(names(disk.resolve("base"))).isEmpty();
        assertThat(names(disk.resolve("wal"))).isEmpty();
        assertThat(names(disk.resolve("old/base"))).containsExactly(old, newest);
        assertThat(names(disk.resolve("old/wal"))).hasSize(1);
        assertThat(names(disk.resolve("old/backup"))).contains("restore", "settings");
        assertThat(real.program("forget")).isEmpty();
    }

    @Test
    void one_run_of_forget_waits_for_the_other() throws IOException {
        real.getPrograms();
        var forget = real.home() + "/opt/recourse/backup/forget";
        var order = real.run("""
                mkfifo %1$s/held
                flock %2$s bash -c 'echo > %1$s/held; sleep 2; echo first' &
                read < %1$s/held
                %2$s
                echo second
                wait
                """.formatted(folder, forget));
        assertThat(order.lines()).containsExactly("first", "second");
    }

    private String copyOf(Instant moment, String first) throws IOException {
        var copy = Files.createDirectories(disk.resolve("base").resolve(NAME.format(moment)));
        Files.writeString(copy.resolve("first"), first + "\n");
        return copy.getFileName().toString();
    }

    private static List<String> names(Path in) {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(1500).toNanos());
    }
}
