package org.recourse.system.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.recourse.system.Ports;

/**
 * An institution that runs Recourse by its manual, with a machine of its own: a folder, and four ports on 127.0.0.1. What
 * its administrator does is a block of commands of the manual, as it stands there.
 */
final class Institution implements AutoCloseable {

    static final String PASSWORD = "told-by-word-of-mouth";

    private static final String SUPERUSER = "the superuser keeps it";

    /** Whom the country calls maren-vell: a case manager of the desk of Nessor. */
    private static final String SUBJECT_IN_THE_FILE = "65d96aec-7d20-5ce4-b52b-a3bf43d4a60e";

    private final Path sources =
            Path.of(System.getProperty("recourse.root", "..")).toAbsolutePath().normalize();
    private final Path home = sources.resolve("system/target/installation");
    private final Ports ports = Ports.free();
    private final Machine machine = new Machine(sources, home);
    private final Manual install = manual("install");
    private final Manual backup = manual("backup");
    private final Manual keys = manual("keys");

    private Manual manual(String page) {
        return new Manual(sources.resolve("docs/manual/" + page + ".md"), here());
    }

    /** What is only an example in the manual. This machine has no user of that name, no disk of another machine, and no proxy before it. */
    private Map<String, String> here() {
        var here = new LinkedHashMap<String, String>();
        here.put("useradd", "true");
        here.put("chown ", "true ");
        here.put("findmnt ", "true ");
        here.put("-Ddb.host=db.example.org", "-Ddb.host=127.0.0.1 -Ddb.port=" + ports.database());
        here.put("db.example.org", "127.0.0.1:" + ports.database());
        here.put("https://login.example.org", login());
        here.put("--http-port=8180", "--http-port=" + ports.login());
        here.put("http://127.0.0.1:8180", "http://127.0.0.1:" + ports.login());
        here.put("https://recourse.example.org", address(""));
        here.put(
                "--read-only-server-config=standalone.xml",
                "--read-only-server-config=standalone.xml -Djboss.http.port=" + ports.application()
                        + " -Djboss.management.http.port=" + ports.management());
        here.put("/var/lib/postgresql/18/main", home + "/postgres");
        for (var folder : new String[] {
            "/etc/recourse", "/opt/recourse", "/opt/keycloak", "/var/lib/recourse", "/srv/", "/media/safe"
        }) {
            here.put(folder, home + folder);
        }
        return here;
    }

    String login() {
        return "http://localhost:" + ports.login();
    }

    String address(String path) {
        return "http://localhost:" + ports.application() + path;
    }

    Ports ports() {
        return ports;
    }

    Path home() {
        return home;
    }

    Machine machine() {
        return machine;
    }

    Manual install() {
        return install;
    }

    // ---- what the administrator does to install

    void begin() {
        machine.run("rm -rf " + home + " && mkdir -p " + home + "/opt " + home + "/srv " + home + "/media/safe");
    }

    void keys() throws IOException {
        machine.run(install.block("recourse-key/1"));
        machine.run(install.block("for name in migrator app keycloak portal"));
        Files.writeString(home.resolve("etc/recourse/passwords/superuser"), SUPERUSER);
    }

    void database() {
        machine.run(backup.block("/srv/backup/recourse-backup"));
        copies();
        startDatabase();
        var keycloak = machine.run("cat " + home + "/etc/recourse/passwords/keycloak");
        machine.sql(
                ports.database(),
                SUPERUSER,
                install.block("CREATE DATABASE recourse").replaceFirst("'as in [^']*'", "'" + keycloak + "'"));
        assertThat(machine.run(install.block("org.recourse.migrate.Migrate"))).contains("The schema is at version");
    }

    private void startDatabase() {
        var settings = install.block("password_encryption") + backup.block("archive_command");
        machine.postgres(ports.database(), settings, SUPERUSER);
    }

    /** Gives the number of the one person who can log in. */
    String people() {
        // That of the sources, without what the demonstration's launcher has put into it.
        machine.run("cp -r keycloak-realm/target/keycloak-[0-9]* " + home + "/opt/keycloak && cd " + home
                + "/opt/keycloak && rm -rf data themes/recourse");
        machine.run(install.block("kc.sh build"));
        machine.serve("keycloak", install.block("--import-realm"), "Listening on: http://");
        return machine.run(install.block("kcadm.sh create users").replace(" --temporary", ""))
                .lines()
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    void country(String subject) throws IOException {
        machine.run("cp -r system/src/main/resources/country " + home + "/srv/country");
        var officers = home.resolve("srv/country/officers.csv");
        Files.writeString(officers, Files.readString(officers).replace(SUBJECT_IN_THE_FILE, subject));
        assertThat(machine.run(install.block("org.recourse.migrate.BringIn"))).contains("The country is there");
    }

    void server() {
        machine.run(install.block("cp -r ear/server/target/server"));
        machine.run(install.block("recourse.login.secret"));
        startServer();
    }

    private void startServer() {
        assertThat(machine.serve("server", install.block("standalone.sh"), "WFLYSRV002[56]"))
                .contains("WFLYSRV0025");
    }

    // ---- what the administrator does to keep it, and to bring it back

    /** By what copies are shut and where they go, once their disk is there. */
    private void copies() {
        machine.run(backup.block("ejb/src/main/backup"));
        var settings = home.resolve("opt/recourse/backup/settings");
        try {
            Files.writeString(settings, backup.meant(Files.readString(settings)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the database, while everybody works; gives its folder. */
    Path copy() {
        return Path.of(machine.run(asSuperuser() + backup.block("/opt/recourse/backup/base"))
                .strip());
    }

    void putIntoTheSafe() {
        machine.run(backup.block("tar -C /etc/recourse -cf"));
    }

    String noteHeads() {
        return machine.run(
                backup.block("Verify --note") + backup.block("--against /srv/heads/newest --note /srv/heads/newest"));
    }

    /** What was written until now is in the kept log. */
    void waitForTheLog() {
        assertThat(machine.run(asSuperuser() + backup.block("pg_switch_wal"))).contains("kept");
    }

    /** Nothing stays but what is kept elsewhere, and the programs of the login, which hold nothing. */
    void loseEverything() {
        machine.close();
        machine.run("cd " + home + " && rm -rf etc opt/recourse var postgres log");
    }

    /** Gives what was said about the ledger and the keys. */
    String restore(Path copy) {
        machine.run(backup.block("tar -C /etc/recourse -xf"));
        machine.run(
                install.block("mkdir -p /opt/recourse/tools").lines().limit(2).reduce("", (a, b) -> a + b + "\n"));
        copies();
        machine.run(backup.block("/opt/recourse/backup/restore")
                .replace("20270308T020000Z", copy.getFileName().toString()));
        startDatabase();
        assertThat(machine.run(asSuperuser() + backup.block("pg_is_in_recovery")))
                .contains("open");
        return machine.run(backup.block("RECOURSE_DB_SUPERUSER=postgres"));
    }

    /** From here on the restored machine is the real one, and its log is kept. */
    void keepAgain() {
        machine.run(asSuperuser() + backup.block("RESET archive_mode"));
        machine.stopPostgres();
        startDatabase();
    }

    /** What is told from the next start on is sealed with it. */
    void makeAnotherKey() {
        machine.run(keys.block("> kek-2.key"));
    }

    void startAgain() {
        machine.serve(
                "keycloak", install.block("--import-realm").replace("--import-realm", ""), "Listening on: http://");
        startServer();
    }

    /** What the log says where the server is started while its database is away. */
    String startWithoutDatabase() throws IOException {
        machine.run(install.block("cp -r ear/server/target/server"));
        machine.stopPostgres();
        var name = "server-alone";
        assertThat(machine.serve(name, install.block("standalone.sh"), "WFLYSRV002[56]"))
                .contains("WFLYSRV0026");
        machine.stopServices();
        startDatabase();
        return Files.readString(machine.log(name));
    }

    /** This machine asks its superuser for a password, and has a port of its own. */
    private String asSuperuser() {
        return "export PGHOST=127.0.0.1 PGPORT=%d PGUSER=postgres PGPASSWORD='%s'%n"
                .formatted(ports.database(), SUPERUSER);
    }

    String superuserPassword() {
        return SUPERUSER;
    }

    @Override
    public void close() {
        machine.close();
    }
}
