package org.recourse.system.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.recourse.system.Ports;

/**
 * A machine with nothing but a PostgreSQL and the programs that keep it, by the commands of the manual. Two of them may
 * have one disk of the copies, and one passphrase.
 */
final class Site implements AutoCloseable {

    static final Path SOURCES =
            Path.of(System.getProperty("recourse.root", "..")).toAbsolutePath().normalize();

    private static final String PASSWORD = "superuser";

    private final Path home;
    private final Path disk;
    private final Machine machine;
    private final int port = Ports.free().database();

    Site(Path home, Path disk) {
        this.home = home;
        this.disk = disk;
        this.machine = new Machine(SOURCES, home);
    }

    Path home() {
        return home;
    }

    Machine machine() {
        return machine;
    }

    /** A page of the manual, with the places of this machine. */
    Manual manual(String page) {
        var here = new LinkedHashMap<String, String>();
        here.put("chown ", "true ");
        here.put("findmnt ", "true ");
        here.put("/var/lib/postgresql/18/main", home + "/postgres");
        here.put("/srv/backup", disk.toString());
        here.put("/etc/recourse", disk + "/../etc/recourse");
        here.put("/opt/recourse", home + "/opt/recourse");
        return new Manual(SOURCES.resolve("docs/manual/" + page + ".md"), here);
    }

    void getPrograms() throws IOException {
        machine.run(manual("backup").block("ejb/src/main/backup"));
        set(Map.of());
    }

    /** Says in {@code settings} where things are here, and what else is to be other than it stands there. */
    void set(Map<String, String> changes) throws IOException {
        var settings = manual("backup").meant(Files.readString(SOURCES.resolve("ejb/src/main/backup/settings")));
        for (var change : changes.entrySet()) {
            settings = settings.replace(change.getKey(), change.getValue());
        }
        Files.writeString(home.resolve("opt/recourse/backup/settings"), settings);
    }

    /** Runs commands with the database of this machine before them. */
    String run(String commands) {
        return machine.run("export PGHOST=127.0.0.1 PGPORT=%d PGUSER=postgres PGPASSWORD=%s%n%s"
                .formatted(port, PASSWORD, commands));
    }

    /** One of the programs. */
    String program(String command) {
        return run(home + "/opt/recourse/backup/" + command);
    }

    String ask(String sql) {
        return run("psql -X -A -t -q -d postgres -c \"%s\"".formatted(sql)).strip();
    }

    /** With the settings that the manual asks for, over the data that are there, or new ones. */
    void start() {
        machine.postgres(port, manual("backup").block("archive_command"), PASSWORD);
    }

    /** Gives the folder of a copy. */
    Path copy() {
        return Path.of(program("base").strip());
    }

    void awaitLog() {
        assertThat(run(manual("backup").block("pg_switch_wal"))).contains("kept until");
    }

    void awaitOpen() {
        assertThat(run(manual("backup").block("pg_is_in_recovery"))).contains("open");
    }

    void tell(String word) {
        ask("INSERT INTO told VALUES ('" + word + "')");
    }

    /** All that was told, in alphabetical order. */
    String told() {
        return ask("SELECT coalesce(string_agg(word, ' ' ORDER BY word), '') FROM told");
    }

    @Override
    public void close() {
        machine.close();
    }
}
