package org.recourse.system.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.recourse.system.RunningSystem;

/** A program that calls the API with a token of this login. */
record Machine(String login) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static final Machine PARTNER = new Machine("partner");

    /** Sends no token. */
    static final Machine NOBODY = new Machine("");

    /** Held by tests that look at the partner's list, one at a time: each adds to it. */
    static final String LOCK = "partner";

    /** What the API answered. */
    record Answer(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        String body() {
            return http.body();
        }

        JsonObject json() {
            return parsed(http.body());
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        /** All of it but for the time: two that are equal tell nothing of what lies between them. */
        Map<String, Object> told() {
            var told = new TreeMap<String, Object>(http.headers().map());
            told.remove("date");
            told.put("status", status());
            told.put("body", body());
            return told;
        }

        /** The names of the fields that are to be looked at. */
        List<String> fields() {
            return json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                    .map(error -> error.getString("field"))
                    .toList();
        }
    }

    static JsonObject parsed(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer post(String path, String body, String... headers) {
        return send(posting(path, body, headers));
    }

    private HttpRequest.Builder posting(String path, String body, String... headers) {
        return request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** Sends the same so many times at once. */
    List<Answer> together(int times, String path, String body, String... headers) {
        var request = posting(path, body, headers).build();
        return Stream.generate(() -> HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .limit(times)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::new)
                .toList();
    }

    /** Does an act on a case as it stands at this version. */
    Answer act(String reference, String act, String version, String body) {
        return post("/grievances/" + reference + "/acts/" + act, body, "If-Match", '"' + version + '"');
    }

    /** Brings a grievance in; answers with its reference. */
    String registers(String body) {
        var answer =
                post("/grievances", body, "Idempotency-Key", UUID.randomUUID().toString());
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer.json().getString("reference");
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(RunningSystem.address().resolve("/api/v1" + path));
        if (!login.isEmpty()) {
            request.header("Authorization", "Bearer " + Tokens.of(login));
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
