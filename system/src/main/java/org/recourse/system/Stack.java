package org.recourse.system;

import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.recourse.migrate.Installation;

/** Database, login, mail and server of one installation, started in the order in which they need each other. */
public final class Stack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Places places;
    private final Ports ports;
    private final Steps steps;
    private final Database database;
    private final Postgres postgres;
    private final Keycloak keycloak;
    private final MailServer mail = new MailServer();
    private final WildFly wildfly;
    private final Leftovers leftovers;
    private volatile boolean closing;
    private CompletableFuture<Void> login = CompletableFuture.completedFuture(null);

    public Stack(Places places, Ports ports, Steps steps) {
        this.places = places;
        this.ports = ports;
        this.steps = steps;
        Secrets secrets = Secrets.of(places.secrets(), places.keys());
        this.database = new Database(ports.database(), secrets);
        this.postgres = new Postgres(places.postgres(), places.logs().resolve("postgres.log"), database);
        this.keycloak = new Keycloak(places, ports, secrets);
        this.wildfly = new WildFly(places, ports, secrets);
        this.leftovers = new Leftovers(places.processes());
    }

    /** What a system is started for. */
    public enum Purpose {
        /** Deploys the folders of the build; what is committed survives a power cut. */
        RUN,
        /** Deploys nothing and has an empty database, which need not survive. */
        TEST,
        /** As {@link #TEST}, for what is done inside the server: it has no login, and nobody can log in. */
        INSIDE
    }

    /**
     * Starts all three and waits for the server. The login takes longest at the first start, and what is done inside the
     * server needs none: whoever wants to log in waits for it by {@link #awaitLogin}.
     */
    public void start(Purpose purpose) {
        Quiet.please();
        endLeftovers(places);
        mail.start();
        CompletableFuture<Void> base = CompletableFuture.runAsync(() -> startDatabase(purpose));
        CompletableFuture<Void> tables = base.thenRun(() -> bringTables(purpose));
        if (purpose != Purpose.INSIDE) {
            login = CompletableFuture.allOf(buildKeycloak(), keycloak.needsRealm() ? tables : base)
                    .thenRunAsync(this::startKeycloak);
        }
        CompletableFuture<Void> server = purpose == Purpose.RUN
                ? CompletableFuture.runAsync(() -> startServer(tables))
                : tables.thenRunAsync(() -> startEmptyServer(purpose));
        if (purpose == Purpose.RUN) {
            login.thenRunAsync(() -> tried(() -> new CodeFlow().answered(loginPage(), "oversight", "recourse")));
            server.thenRunAsync(() -> tried(() -> new CodeFlow().get(address())));
        }
        join(tables, tables);
        join(server, login);
    }

    /**
     * What a server does for the first time takes seconds: each is asked for something while the other still starts. It
     * does not matter here whether it answers, because the first login tries both. It is somebody else's: of one person
     * the login takes no two at once.
     */
    private static void tried(Runnable look) {
        try {
            look.run();
        } catch (Halt notYet) {
            // The first login says it.
        }
    }

    /** The page to which the portal sends whoever is to log in. */
    private URI loginPage() {
        return URI.create(keycloak.realm()
                + "/protocol/openid-connect/auth?client_id=recourse-portal&scope=openid&response_type=code"
                + "&code_challenge_method=S256&code_challenge=" + "0".repeat(43)
                + "&redirect_uri=" + address() + "/portal/");
    }

    /** Whatever is started while everything is being stopped is stopped as well. */
    private void born(Child child) {
        leftovers.add(child);
        if (closing) {
            child.stop(Duration.ZERO);
        }
    }

    /** Ends what an earlier start over the same folder could not stop. Call it only where no other start can be running. */
    static void endLeftovers(Places places) {
        new Leftovers(places.processes()).end();
        Postgres.endLeftover(places.postgres());
    }

    /** Waits until people can log in, and refuses with what has kept the login from starting. */
    public void awaitLogin() {
        join(login, login);
    }

    /** Whether the next start would read all classes of both servers again. */
    boolean readsClassesAgain() {
        return !keycloak.classes().areKept() || !wildfly.classes().areKept();
    }

    /** Keeps the classes that both servers have loaded for the next start; both at once, and they stand still meanwhile. */
    void keepClasses() {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> keep(keycloak.classes(), keycloak.child())),
                        CompletableFuture.runAsync(() -> keep(wildfly.classes(), wildfly.child())))
                .join();
    }

    private static void keep(LoadedClasses classes, Child server) {
        if (!classes.areKept()) {
            classes.keep(server);
        }
    }

    /** Becomes a sentence when one of the servers has died, or the login could not be started. */
    public CompletableFuture<String> death() {
        return login.thenCompose(started -> keycloak.death())
                .exceptionally(failure -> cause(failure).getMessage())
                .applyToEither(wildfly.child().death(), sentence -> sentence);
    }

    public Ports ports() {
        return ports;
    }

    public Places places() {
        return places;
    }

    public Database database() {
        return database;
    }

    /** Says something between the steps. */
    void say(String line) {
        steps.say(line);
    }

    /** The address of the application, as people write it. */
    public URI address() {
        return URI.create("http://localhost:" + ports.application());
    }

    /**
     * Logs a person of the demonstration in and refuses when no page of the portal comes of it. That somebody is not
     * entered as an officer (403) is such a page.
     */
    public HttpResponse<String> tryLogin(String person) {
        HttpResponse<String> page = new CodeFlow().login(address().resolve("/portal/"), person, "recourse");
        if (page.statusCode() >= 400 && page.statusCode() != HttpURLConnection.HTTP_FORBIDDEN) {
            throw new Halt("After the login of %s the portal answers %d".formatted(person, page.statusCode()));
        }
        return page;
    }

    /** Stops everything within seconds: both servers at once, then the database under them. */
    @Override
    public void close() {
        closing = true;
        CompletableFuture<Void> both = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> wildfly.stop(PATIENCE)),
                CompletableFuture.runAsync(() -> keycloak.stop(PATIENCE)));
        try {
            both.join();
        } finally {
            postgres.stop();
            mail.stop();
            leftovers.end();
        }
    }

    /** Takes the database away while something is done, as a failure of its machine would. */
    void withoutDatabase(Runnable work) {
        postgres.stop();
        try {
            work.run();
        } finally {
            postgres.start(false);
        }
    }

    /** Takes the login away while something is done. */
    void withoutLogin(Runnable work) {
        awaitLogin();
        keycloak.stop(PATIENCE);
        try {
            work.run();
        } finally {
            startKeycloak();
        }
    }

    private void startDatabase(Purpose purpose) {
        steps.step("PostgreSQL starts", () -> {
            postgres.start(purpose == Purpose.RUN);
            if (purpose != Purpose.RUN) {
                database.forget("recourse");
            }
        });
    }

    private void bringTables(Purpose purpose) {
        steps.step("Tables are brought to the newest version", () -> {
            database.migrate(purpose == Purpose.RUN ? Installation.Kind.DEMONSTRATION : Installation.Kind.TEST);
            turnBackClock();
        });
    }

    /** An installation that begins as it was played some days ago goes on from that day: else all would be late at once. */
    private void turnBackClock() {
        var clock = places.marker("clock");
        if (Files.exists(clock)) {
            database.turnBackClock(Instant.parse(Folders.written(clock)));
            Folders.remove(clock);
        }
    }

    private CompletableFuture<Void> buildKeycloak() {
        if (!keycloak.needsBuild()) {
            return CompletableFuture.completedFuture(null);
        }
        return CompletableFuture.runAsync(
                () -> steps.step("Keycloak is built, once for this machine", () -> keycloak.build(this::born)));
    }

    private void startKeycloak() {
        boolean first = keycloak.needsRealm();
        steps.step(first ? "Keycloak starts and takes in its realm" : "Keycloak starts", () -> {
            if (first) {
                keycloak.forgetRealm();
                database.renewLogin();
            } else {
                database.moveLogin(address());
            }
            keycloak.start(database.address("keycloak"), first, this::born);
        });
    }

    /** The server starts beside the database, and is asked for the application once the tables are there. */
    private void startServer(CompletableFuture<Void> tables) {
        var application = new Exploded(places.root(), wildfly.lay());
        application.lay();
        var asked = tables.thenRun(application::deploy);
        steps.step("WildFly starts", () -> {
            wildfly.start(settings(Purpose.RUN), this::born);
            asked.join();
            application.await(wildfly.child());
        });
    }

    private void startEmptyServer(Purpose purpose) {
        wildfly.lay();
        steps.step("WildFly starts", () -> wildfly.start(settings(purpose), this::born));
    }

    private Map<String, String> settings(Purpose purpose) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("db.port", Integer.toString(ports.database()));
        settings.put("secrets.dir", places.secrets().toString());
        settings.put("recourse.keys", places.keys().toString());
        settings.put("http.cookie.secure", "false");
        settings.put("recourse.login.provider", keycloak.realm().toString());
        settings.put("recourse.address", address().toString());
        settings.put("recourse.demonstration", "true");
        settings.putAll(mail.settings());
        settings.putAll(Demonstration.settings(places, purpose));
        if (purpose != Purpose.RUN) {
            settings.put("recourse.api.body-seconds", "3");
        } else {
            settings.put("recourse.zone", Demonstration.ZONE);
            settings.put("deployments.scan", "500");
            settings.put(
                    "recourse.templates",
                    places.root().resolve("web/src/main/jte").toString());
        }
        return settings;
    }

    /** Waits for one part; the failure of the other is its failure too, and nobody waits longer. */
    private static void join(CompletableFuture<Void> awaited, CompletableFuture<Void> other) {
        CompletableFuture<Void> failed = new CompletableFuture<>();
        other.exceptionally(failure -> {
            failed.completeExceptionally(failure);
            return null;
        });
        try {
            CompletableFuture.anyOf(awaited, failed).join();
        } catch (CompletionException e) {
            throw cause(e) instanceof Halt halt ? halt : e;
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
