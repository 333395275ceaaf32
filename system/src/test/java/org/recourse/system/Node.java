package org.recourse.system;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A further server over the database of the running system, which may be killed at any moment. It is compiled as one that
 * is installed (ADR 33), since it is measured how fast it is.
 */
public final class Node {

    private final Places running;
    private final Ports ports;
    private final Places places;
    private final WildFly wildfly;
    private volatile boolean up;

    /** @param number of the node; each has a folder and ports of its own */
    public Node(int number) {
        running = RunningSystem.places();
        var chosen = Ports.chosen();
        ports = new Ports(
                chosen.application() + 20 + number,
                chosen.login(),
                chosen.database(),
                chosen.management() + 20 + number);
        places = new Places(running.root(), running.home().resolve("nodes/" + number));
        wildfly = new WildFly(places, ports, Secrets.of(running.secrets(), running.keys()));
    }

    /** Takes the application away from the server that runs already, so that only nodes sweep. */
    public static void alone() {
        RunningSystem.makeRoom("recourse.ear");
    }

    /** Starts it and waits until it serves. */
    public void start() {
        Folders.privately(places.logs());
        var application = new Exploded(places.root(), wildfly.lay());
        application.lay();
        application.deploy();
        wildfly.start(settings(), child -> {});
        application.await(wildfly.child());
        up = true;
    }

    private Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("db.port", Integer.toString(ports.database()));
        settings.put("secrets.dir", running.secrets().toString());
        settings.put("recourse.keys", running.keys().toString());
        settings.put("http.cookie.secure", "false");
        settings.put("recourse.login.provider", RunningSystem.realm().toString());
        settings.put("recourse.address", "http://localhost:" + ports.application());
        settings.put("recourse.demonstration", "true");
        settings.put("deployments.scan", "500");
        return settings;
    }

    public boolean isUp() {
        return up;
    }

    /** As if its machine lost its power: it can end nothing and say nothing. */
    public void kill() {
        up = false;
        var process = wildfly.child().handle();
        process.destroyForcibly();
        process.onExit().join();
    }
}
