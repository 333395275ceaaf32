package org.recourse.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The application server, over the provisioned one, which it only reads: what it writes lies in a folder of the
 * installation that is laid anew at every start.
 */
final class WildFly {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final List<String> OPENED = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private final Places places;
    private final Ports ports;
    private final Secrets secrets;
    private final List<String> options;
    private @Nullable Child child;

    /** @param options of its virtual machine beside the usual ones, which they replace */
    WildFly(Places places, Ports ports, Secrets secrets, String... options) {
        this.places = places;
        this.ports = ports;
        this.secrets = secrets;
        this.options = List.of(options);
    }

    /** Lays the server's folder; what is put into its {@code deployments} before the start is deployed at the start. */
    Path lay() {
        Folders.remove(places.server());
        Folders.privately(places.server());
        Folders.copy(
                places.wildfly().resolve("standalone/configuration"),
                places.server().resolve("configuration"));
        try {
            return Files.createDirectories(places.server().resolve("deployments"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the server, which deploys what was put there.
     *
     * @param born is told of the process as soon as there is one
     */
    void start(Map<String, String> settings, Consumer<Child> born) {
        Child started = Child.start(
                "WildFly",
                places.logs().resolve("wildfly.log"),
                command(settings),
                Map.of("DB_PASSWORD", secrets.secret("database.app")),
                "WFLYSRV002[56]|WFLYSRV0055|WFLYSRV0056");
        child = started;
        born.accept(started);
        String outcome = started.await(PATIENCE);
        if (!outcome.contains("WFLYSRV0025")) {
            throw new Halt(
                    "WildFly has started with errors; see " + places.logs().resolve("wildfly.log"));
        }
    }

    Child child() {
        return Objects.requireNonNull(child);
    }

    /** What it loads at its start. */
    LoadedClasses classes() {
        return new LoadedClasses(places.classes().resolve("wildfly.jsa"), places.wildfly());
    }

    void stop(Duration patience) {
        if (child != null) {
            child.stop(patience);
        }
    }

    private List<String> command(Map<String, String> settings) {
        Path home = places.wildfly();
        List<String> command =
                new ArrayList<>(Jvm.command("-D[Standalone]", "-Xms256m", "-Xmx768m", "-XX:MetaspaceSize=128m"));
        command.addAll(options);
        command.addAll(classes().options());
        command.addAll(OPENED);
        command.add("-Djboss.modules.system.pkgs=org.jboss.byteman");
        command.add("-Dorg.jboss.boot.log.file=" + places.server().resolve("boot.log"));
        command.add("-Dlogging.configuration=file:" + places.server().resolve("configuration/logging.properties"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", home.resolve("jboss-modules.jar").toString()));
        command.addAll(List.of("-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"));
        command.add("-Djboss.home.dir=" + home);
        command.add("-Djboss.server.base.dir=" + places.server());
        // A deployment made by management must not be written down: with the same one in the folder the next start
        // fails.
        command.add("--read-only-server-config=standalone.xml");
        command.addAll(List.of(
                "-Djboss.http.port=" + ports.application(), "-Djboss.management.http.port=" + ports.management()));
        return command;
    }
}
