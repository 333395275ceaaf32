package org.recourse.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.recourse.system.OutsideTest;
import org.recourse.system.RunningSystem;

/** What the management port says to whoever watches: what is wrong, and of no case and no person anything at all. */
@Isolated
class HealthIT extends OutsideTest {

    private static final Duration BACK = Duration.ofSeconds(40);
    private static final Duration BETWEEN = Duration.ofMillis(500);

    /** All that a check of ours may say, and in which form; whatever else it said, this would fail. */
    private static final Map<String, Pattern> SAID = Map.of(
            "schema", Pattern.compile("\"\\d{12}\""),
            "round-ended", Pattern.compile("\"[0-9T:.-]+Z\""),
            "round", Pattern.compile("\"(WHOLE|STOPPED)\""),
            "reason",
                    Pattern.compile("\"([^ ]*/[a-z]+-1\\.key must have the mode 0400|the database does not answer at "
                            + "db\\.host and db\\.port|[A-Z][A-Za-z]+Exception)\""));

    private record Answer(int status, Map<String, JsonObject> checks) {

        boolean up(String check) {
            return check(check).getString("status").equals("UP");
        }

        String said(String check, String name) {
            var data = check(check).getJsonObject("data");
            return data.getString(name, String.valueOf(data.get(name)));
        }

        private JsonObject check(String name) {
            return Objects.requireNonNull(checks.get(name), name);
        }
    }

    private static Answer health(String path) {
        var answer = get(path);
        var checks = new LinkedHashMap<String, JsonObject>();
        try (var json = Json.createReader(new StringReader(answer.body()))) {
            json.readObject()
                    .getJsonArray("checks")
                    .getValuesAs(JsonObject.class)
                    .forEach(check -> {
                        assertThat(checks.put(check.getString("name"), check))
                                .as(answer.body())
                                .isNull();
                    });
        }
        return new Answer(answer.statusCode(), checks);
    }

    private static HttpResponse<String> get(String path) {
        RunningSystem.address();
        var address = URI.create("http://127.0.0.1:" + System.getProperty("running.management") + path);
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void saysNothingElse(Answer answer) {
        for (var name : new String[] {"database", "keys", "ledger", "sweep"}) {
            var check = answer.checks().get(name);
            if (check != null && check.containsKey("data")) {
                check.getJsonObject("data")
                        .forEach((key, value) -> assertThat(value.toString())
                                .as(name + " " + key)
                                .matches(SAID.getOrDefault(key, Pattern.compile("nothing"))));
            }
        }
    }

    @Test
    void a_server_that_works_says_so_and_how_far_the_sweep_is_behind() {
        var ready = health("/health/ready");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.checks()).containsKeys("database", "keys", "ledger");
        saysNothingElse(ready);
        var live = health("/health/live");
        assertThat(live.status()).isEqualTo(200);
        assertThat(Instant.parse(live.said("sweep", "round-ended")))
                .isAfter(Instant.now().minusSeconds(300));
        saysNothingElse(live);
        assertThat(get("/metrics").body())
                .containsPattern("(?m)^recourse_sweep_lag_seconds(\\{[^}]*})? [0-9.E]+$")
                .containsPattern("(?m)^recourse_sweep_silence_seconds(\\{[^}]*})? [0-9.E]+$")
                .containsPattern("(?m)^recourse_mail_lag_seconds(\\{[^}]*})? [0-9.E]+$")
                .containsPattern("(?m)^recourse_calendar_ahead_days(\\{[^}]*})? [0-9.E]+$");
    }

    @Test
    void a_key_that_others_may_read_is_named_by_its_file_and_never_by_its_content() throws IOException {
        Path key = RunningSystem.places().keys().resolve("kek-1.key");
        var before = Files.getPosixFilePermissions(key);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("r--r-----"));
        try {
            var ready = health("/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.up("keys")).isFalse();
            assertThat(ready.up("database")).isTrue();
            assertThat(ready.said("keys", "reason")).endsWith("kek-1.key must have the mode 0400");
            saysNothingElse(ready);
        } finally {
            Files.setPosixFilePermissions(key, before);
        }
        assertThat(health("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void without_its_database_a_server_is_not_ready_and_need_not_be_started_anew() {
        RunningSystem.withoutDatabase(() -> {
            var ready = health("/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.up("database")).isFalse();
            assertThat(ready.up("keys")).isTrue();
            saysNothingElse(ready);
            var begun = System.nanoTime();
            var live = health("/health/live");
            assertThat(live.status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        });
        isBack();
    }

    private static void isBack() {
        var until = Instant.now().plus(BACK);
        while (get("/health/ready").statusCode() != 200 && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        assertThat(health("/health/ready").status()).isEqualTo(200);
    }
}
