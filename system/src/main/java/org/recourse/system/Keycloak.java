package org.recourse.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The login server: built once for PostgreSQL, without its administration pages and without the grants that nobody may
 * use, and given its realm at the first start of an installation.
 */
final class Keycloak {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What is built in; a change here builds Keycloak anew. */
    private static final List<String> BUILD = List.of(
            "--db=postgres",
            "--health-enabled=false",
            "--metrics-enabled=false",
            "--features-disabled=account,account-api,admin,admin-api,ciba,device-flow,impersonation,kerberos,organization");

    private static final String MARKER = "built-for-recourse";

    private final Path home;
    private final Places places;
    private final Ports ports;
    private final Secrets secrets;
    private @Nullable Child child;

    Keycloak(Places places, Ports ports, Secrets secrets) {
        this.home = places.keycloak();
        this.places = places;
        this.ports = ports;
        this.secrets = secrets;
    }

    /** The realm's address, which is also the issuer of its tokens. */
    URI realm() {
        return URI.create("http://localhost:%d/realms/recourse-demo".formatted(ports.login()));
    }

    boolean needsBuild() {
        return !written(home.resolve(MARKER)).equals(recipe() + theme());
    }

    /** Whether this installation has no realm yet, or one of another version. */
    boolean needsRealm() {
        return !written(places.marker("realm")).equals(recipe());
    }

    /** Before its database is: a start that is killed in between must find no realm, of whatever version. */
    void forgetRealm() {
        Folders.remove(places.marker("realm"));
    }

    /**
     * Runs Keycloak's own build where it lies; the result serves every installation on this machine.
     *
     * @param born is told of the process as soon as there is one
     */
    void build(Consumer<Child> born) {
        List<String> command = command();
        command.add("build");
        command.addAll(BUILD);
        Path log = places.logs().resolve("keycloak-build.log");
        Child build =
                Child.start("The build of Keycloak", log, command, Map.of(), "configuration updated and persisted");
        born.accept(build);
        build.await(PATIENCE);
        Folders.remove(home.resolve("themes/recourse"));
        Folders.remove(home.resolve("data/import"));
        Folders.remove(home.resolve("data/tmp"));
        Folders.copy(places.theme().resolve("recourse"), home.resolve("themes/recourse"));
        try {
            Files.createDirectories(home.resolve("data/import"));
            Files.copy(places.realms().resolve("recourse-demo.json"), home.resolve("data/import/recourse-demo.json"));
            Files.writeString(home.resolve(MARKER), recipe() + theme());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts Keycloak; {@code withRealm} brings the realm in, which takes longer and is needed once.
     *
     * @param born is told of the process as soon as there is one
     */
    void start(String database, boolean withRealm, Consumer<Child> born) {
        List<String> command = command();
        command.addAll(1, classes().options());
        command.addAll(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--db-url=" + database,
                "--db-username=keycloak",
                "--db-pool-initial-size=1",
                "--db-pool-max-size=20",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.login(),
                "--hostname=http://localhost:" + ports.login()));
        if (withRealm) {
            command.add("--import-realm");
        }
        Map<String, String> environment = Map.of(
                "KC_DB_PASSWORD", secrets.secret("database.keycloak"),
                "RECOURSE_PORTAL_SECRET", secrets.secret("recourse.login.secret"),
                "RECOURSE_ADDRESS", "http://localhost:" + ports.application());
        Child started = Child.start(
                "Keycloak", places.logs().resolve("keycloak.log"), command, environment, "Listening on: http://");
        child = started;
        born.accept(started);
        started.await(PATIENCE);
        if (withRealm) {
            Folders.mark(places.marker("realm"), recipe());
        }
    }

    Child child() {
        return Objects.requireNonNull(child);
    }

    /** Becomes a sentence when it has died; what was not started cannot. */
    CompletableFuture<String> death() {
        return child == null ? new CompletableFuture<>() : child.death();
    }

    /** What it loads at its start. */
    LoadedClasses classes() {
        return new LoadedClasses(places.classes().resolve("keycloak.jsa"), home.resolve("lib/quarkus"));
    }

    void stop(Duration patience) {
        if (child != null) {
            child.stop(patience);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(Jvm.command("-Xms128m", "-Xmx512m", "-XX:MetaspaceSize=96M"));
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-Duser.language=en",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    private String recipe() {
        return String.join("\n", BUILD) + "\n" + written(places.realms().resolve("recourse-demo.json"));
    }

    /** The files of the theme, which lie in Keycloak as they were when it was built. */
    private String theme() {
        var files = new StringBuilder();
        try (var all = Files.walk(places.theme())) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                var sum = new CRC32();
                sum.update(Files.readAllBytes(file));
                files.append("%n%s %x".formatted(places.theme().relativize(file), sum.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.toString();
    }

    private static String written(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
