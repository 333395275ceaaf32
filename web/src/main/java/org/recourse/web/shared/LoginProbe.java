package org.recourse.web.shared;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whether the login answers. It is asked at most every two seconds, and only when somebody is about to be sent there. */
final class LoginProbe {

    private static final Map<String, LoginProbe> PROBES = new ConcurrentHashMap<>();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long KEPT = PATIENCE.toNanos();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI description;
    private boolean away;
    private long asked = System.nanoTime() - KEPT;

    private LoginProbe(String login) {
        description = URI.create(login + "/.well-known/openid-configuration");
    }

    /** The probe of a login, by the address of its realm. */
    static LoginProbe of(String login) {
        return PROBES.computeIfAbsent(login, LoginProbe::new);
    }

    /** Whether it does not answer, or only with a fault of its own. */
    synchronized boolean away() {
        if (System.nanoTime() - asked >= KEPT) {
            away = !answers();
            asked = System.nanoTime();
        }
        return away;
    }

    private boolean answers() {
        try {
            var request = HttpRequest.newBuilder(description).timeout(PATIENCE).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
