package org.recourse.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The one system under all tests of this run, but for those that move the clock, see {@link Apart}. It is started by the
 * first test that needs it, on ports that are free, and stopped after the last; with {@code -Dstack=running} it is the
 * one that {@code mvn -Prun} has started.
 */
public final class RunningSystem implements BeforeAllCallback {

    private static final Duration BACK = Duration.ofSeconds(60);

    private static volatile @Nullable Here here;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!insideTheServer()) {
            begin(context);
        }
    }

    private static synchronized void begin(ExtensionContext context) {
        if (here != null) {
            return;
        }
        Path root = Path.of(System.getProperty("recourse.root", ".."))
                .toAbsolutePath()
                .normalize();
        Here found = isOwn() ? started(root) : running(root);
        here = found;
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put(RunningSystem.class, (AutoCloseable)
                found::stop);
        System.setProperty("running.server", found.places.wildfly().toString());
        System.setProperty("running.management", Integer.toString(found.ports.management()));
    }

    private static Here running(Path root) {
        Places places = new Places(root, root.resolve(".run"));
        return new Here(places, Ports.chosen(), null);
    }

    private static Here started(Path root) {
        Places places = new Places(root, root.resolve("system/target/stack"));
        Stack stack = new Stack(places, Ports.free(), new Steps(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        stack.start(Stack.Purpose.TEST);
        if (Turns.moveClockApart()) {
            Apart.begin(root, stack.ports());
        }
        return new Here(places, stack.ports(), stack);
    }

    /** Whether this run starts a system of its own. */
    static boolean isOwn() {
        return !System.getProperty("stack", "own").equals("running");
    }

    /** Whether all of the demonstration's cases are there. */
    public static boolean hasLives() {
        return !isOwn() || System.getProperty("lives", "").equals("all");
    }

    /** The address of the application under test, to which people can log in. */
    public static URI address() {
        awaitLogin();
        return URI.create("http://localhost:" + here().ports.application());
    }

    /** The realm of the login under test. */
    public static URI realm() {
        awaitLogin();
        return URI.create("http://localhost:%d/realms/recourse-demo"
                .formatted(here().ports.login()));
    }

    /** What the portal shows to the login, to be known by it. */
    public static String portalSecret() {
        return Secrets.of(here().places.secrets(), here().places.keys()).secret("recourse.login.secret");
    }

    /** The database under test; whoever asks may be its superuser. */
    public static Database database() {
        Here now = here();
        return new Database(now.ports.database(), Secrets.of(now.places.secrets(), now.places.keys()));
    }

    /** The day that the installation's clock shows in the demonstration country; other tests have moved it on. */
    public static LocalDate today() {
        try (var connection = database().superuser("recourse");
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT (guard.now() AT TIME ZONE 'Etc/GMT-3')::date")) {
            row.next();
            return row.getObject(1, LocalDate.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something while the database is away; skips the test where the system is not one of its own. */
    public static void withoutDatabase(Runnable work) {
        own().withoutDatabase(work);
        awaitLoginAfterOutage();
    }

    /** The login lost its connections as well, and finds out about each when it uses it. */
    private static void awaitLoginAfterOutage() {
        var until = Instant.now().plus(BACK);
        for (int logins = 0; logins < 3; ) {
            try {
                new CodeFlow().login(address().resolve("/portal/"), "oversight", "recourse");
                logins++;
            } catch (Halt notYet) {
                if (Instant.now().isAfter(until)) {
                    throw notYet;
                }
            }
        }
    }

    /** Does something while the login is away; skips the test where the system is not one of its own. */
    public static void withoutLogin(Runnable work) {
        own().withoutLogin(work);
    }

    private static void awaitLogin() {
        Stack own = here().own;
        if (own != null) {
            own.awaitLogin();
        }
    }

    private static Stack own() {
        var own = here().own;
        Assumptions.assumeTrue(own != null, "only a system of its own is taken apart");
        return Objects.requireNonNull(own);
    }

    /** Where the servers of this run write, for tests that search everything that was written. */
    public static Places places() {
        return here().places;
    }

    /** The packed application. */
    static Path ear() {
        return here().places.root().resolve("ear/target/recourse.ear");
    }

    /** A table of the domain that the tests of the rules are held to. */
    static Path table(String name) {
        return here().places.root().resolve("ejb/src/test/resources").resolve(name);
    }

    /** Waits until the lives of the demonstration have been played; answers with the deeds that were refused. */
    public static List<String> refusals() {
        Stack own = here().own;
        return own == null ? List.of() : Demonstration.refusals(own, Stack.Purpose.TEST);
    }

    /** Takes a deployment of the same name away, which a running system has. */
    static void makeRoom(String name) {
        try (ModelControllerClient client =
                ModelControllerClient.Factory.create("127.0.0.1", here().ports.management())) {
            for (String operation : new String[] {"undeploy", "remove"}) {
                ModelNode request = new ModelNode();
                request.get("operation").set(operation);
                request.get("address").add("deployment", name);
                client.execute(request);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Here here() {
        Here now = here;
        if (now == null) {
            throw new IllegalStateException("No test of this run has asked for the running system");
        }
        return now;
    }

    static boolean insideTheServer() {
        return System.getProperty("jboss.server.base.dir") != null;
    }

    /** A system, and the stack that this run has to stop if it was started by it. */
    private record Here(
            Places places, Ports ports, @Nullable Stack own) {

        void stop() {
            if (own != null) {
                own.close();
                Apart.stop();
            }
        }
    }
}
