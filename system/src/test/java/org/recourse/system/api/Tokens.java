package org.recourse.system.api;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.recourse.system.CodeFlow;
import org.recourse.system.OneLogin;
import org.recourse.system.RunningSystem;

/**
 * Access tokens as the login gives them: a partner's by client credentials, a person's by the code flow. Each is kept for
 * a part of its life.
 */
final class Tokens {

    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();

    private record Kept(String token, Instant until) {}

    private Tokens() {}

    static String of(String login) {
        var kept = KEPT.compute(
                login,
                (who, before) -> before != null && before.until().isAfter(Instant.now())
                        ? before
                        : new Kept(fresh(who), Instant.now().plus(FRESH)));
        return kept.token();
    }

    private static String fresh(String login) {
        return login.equals("partner")
                ? asked(Map.of("grant_type", "client_credentials", "client_id", "partner", "client_secret", "recourse"))
                : byCode(login);
    }

    private static String byCode(String login) {
        var back = RunningSystem.address().resolve("/portal/").toString();
        var verifier = UUID.randomUUID().toString() + UUID.randomUUID();
        var asked = new LinkedHashMap<String, String>();
        asked.put("client_id", "recourse-portal");
        asked.put("response_type", "code");
        asked.put("scope", "openid");
        asked.put("redirect_uri", back);
        asked.put("code_challenge_method", "S256");
        asked.put("code_challenge", challenge(verifier));
        var page = URI.create(RunningSystem.realm() + "/protocol/openid-connect/auth?" + encoded(asked));
        var answers = new ArrayList<HttpResponse<String>>();
        OneLogin.of(login, () -> answers.add(new CodeFlow().answered(page, login, "recourse")));
        var answer = answers.get(0);
        var code = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("no way back: " + answer.statusCode()))
                .replaceFirst(".*[?&]code=([^&]+).*", "$1");
        return asked(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "recourse-portal",
                "client_secret",
                RunningSystem.portalSecret(),
                "redirect_uri",
                back,
                "code_verifier",
                verifier,
                "code",
                code));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String asked(Map<String, String> fields) {
        var request = HttpRequest.newBuilder(URI.create(RunningSystem.realm() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no token: " + answer.statusCode() + " " + answer.body());
            }
            return Json.createReader(new StringReader(answer.body()))
                    .readObject()
                    .getString("access_token");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
