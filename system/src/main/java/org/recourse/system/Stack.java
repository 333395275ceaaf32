package org.recourse.system;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Database, login and server of one installation, started in the order in which they need each other. */
public final class Stack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Places places;
    private final Ports ports;
    private final Steps steps;
    private final Secrets secrets;
    private final Database database;
    private final Keycloak keycloak;
    private final WildFly wildfly;

    public Stack(Places places, Ports ports, Steps steps) {
        this.places = places;
        this.ports = ports;
        this.steps = steps;
        this.secrets = Secrets.of(places.secrets(), places.keys());
        this.database = new Database(ports.database(), secrets);
        this.keycloak = new Keycloak(places, ports, secrets);
        this.wildfly = new WildFly(places, ports, secrets);
    }

    /**
     * Starts all three and waits until each says that it is ready.
     *
     * @param durable whether committed data must survive a power cut
     * @param exploded whether the application is deployed from the folders of the build, or not at all
     */
    public void start(boolean durable, boolean exploded) {
        CompletableFuture<Void> build = CompletableFuture.completedFuture(null);
        if (keycloak.needsBuild()) {
            build = CompletableFuture.runAsync(
                    () -> steps.step("Keycloak is built, once for this machine", keycloak::build));
        }
        steps.step("PostgreSQL starts", () -> database.start(places.postgres(), log("postgres"), durable));
        steps.step("Tables are brought to the newest version", database::prepare);
        CompletableFuture<Void> login = build.thenRunAsync(this::startKeycloak);
        CompletableFuture<Void> server = CompletableFuture.runAsync(() -> startServer(exploded));
        join(CompletableFuture.allOf(login, server), login, server);
    }

    /** Becomes a sentence when one of the servers has died. */
    public CompletableFuture<String> death() {
        return keycloak.child().death().applyToEither(wildfly.child().death(), sentence -> sentence);
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

    /** The address of the application, as people write it. */
    public URI address() {
        return URI.create("http://localhost:" + ports.application());
    }

    /** Logs a person of the demonstration in and refuses when no page of the portal comes of it. */
    public HttpResponse<String> tryLogin(String person) {
        HttpResponse<String> page = new CodeFlow().login(address().resolve("/portal/"), person, "recourse");
        if (page.statusCode() >= 400 && page.statusCode() != 404) {
            throw new Halt("After the login of %s the portal answers %d".formatted(person, page.statusCode()));
        }
        return page;
    }

    /** Stops everything within seconds: both servers at once, then the database under them. */
    @Override
    public void close() {
        CompletableFuture<Void> both = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> wildfly.stop(PATIENCE)),
                CompletableFuture.runAsync(() -> keycloak.stop(PATIENCE)));
        both.join();
        database.stop();
    }

    private void startKeycloak() {
        Path marker = places.marker("realm");
        boolean first = !Files.exists(marker);
        steps.step(
                first ? "Keycloak starts and takes in its realm" : "Keycloak starts",
                () -> keycloak.start(database.address("keycloak"), first));
        if (first) {
            Folders.mark(marker);
        }
    }

    private void startServer(boolean exploded) {
        Path deployments = wildfly.lay();
        if (exploded) {
            new Exploded(places.root(), deployments).lay();
        }
        steps.step("WildFly starts", () -> wildfly.start(settings(exploded)));
    }

    private Map<String, String> settings(boolean exploded) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("db.port", Integer.toString(ports.database()));
        settings.put("secrets.dir", places.secrets().toAbsolutePath().toString());
        settings.put("recourse.keys", places.keys().toAbsolutePath().toString());
        settings.put("http.cookie.secure", "false");
        settings.put("recourse.login.provider", Keycloak.realm(ports).toString());
        settings.put("recourse.address", address().toString());
        settings.put("recourse.demonstration", "true");
        if (exploded) {
            settings.put("deployments.scan", "500");
            settings.put(
                    "recourse.templates",
                    places.root().resolve("web/src/main/jte").toString());
        }
        return settings;
    }

    private Path log(String name) {
        return places.logs().resolve(name + ".log");
    }

    /** The first failure of a part is the failure of the whole; nobody waits for the others. */
    private static void join(CompletableFuture<Void> all, CompletableFuture<?>... parts) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        all.thenAccept(outcome::complete);
        for (CompletableFuture<?> part : parts) {
            part.whenComplete((done, failure) -> {
                if (failure != null) {
                    outcome.completeExceptionally(failure);
                }
            });
        }
        try {
            outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Halt halt ? halt : e;
        }
    }
}
