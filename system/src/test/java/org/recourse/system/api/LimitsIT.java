package org.recourse.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.system.OutsideTest;
import org.recourse.system.RunningSystem;
import org.recourse.system.Wire;

/** Too much, too slow, too often, and all at once. */
@Isolated
class LimitsIT extends OutsideTest {

    private static final int TOGETHER = 16;

    @Test
    void the_api_has_one_address_and_answers_under_no_other() throws Exception {
        var token = "Authorization: Bearer " + Tokens.of("partner");
        assertThat(Wire.get("/api/v1/grievances", token)).startsWith("HTTP/1.1 200 ");
        for (var path : List.of(
                "/%61pi/v1/grievances",
                "/ap%69/v1/grievances",
                "/api;x=1/v1/grievances",
                "//api/v1/grievances",
                "/api/%2e/v1/grievances",
                "/portal/../api/v1/grievances",
                "/report/%2e%2e/api/v1/grievances")) {
            assertThat(Wire.get(path, token)).as(path).matches("(?s)HTTP/1\\.1 (400|401|403|404) .*");
        }
    }

    @Test
    void a_body_of_a_hundred_mebibytes_is_refused_before_it_is_read() throws Exception {
        var began = System.nanoTime();
        try (var socket = sends("/api/v1/grievances", 104_857_600)) {
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 413 ");
            assertThat(seconds(began)).isLessThan(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/report", "/portal/import", "/api/v1/grievances"})
    void whoever_reads_nothing_until_all_is_sent_is_told_all_the_same(String path) throws Exception {
        int length = 24 * 1024 * 1024;
        try (var socket = sends(path, length)) {
            socket.getOutputStream().write(new byte[length]);
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void whoever_goes_on_sending_after_the_answer_is_not_listened_to_for_long() throws Exception {
        var began = System.nanoTime();
        try (var socket = sends("/report", 400_000_000)) {
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 413 ");
            assertThat(secondsUntilNobodyListens(socket, began)).isBetween(3.0, 12.0);
        }
    }

    private static Socket sends(String path, int length) throws IOException {
        var place = RunningSystem.address();
        var socket = new Socket(place.getHost(), place.getPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: " + place.getAuthority() + "\r\nOrigin: " + place
                                + "\r\nAuthorization: Bearer " + Tokens.of("partner")
                                + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        var line = in.readLine();
        return line == null ? "" : line;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double secondsUntilNobodyListens(Socket socket, long since) throws InterruptedException {
        try {
            while (seconds(since) < 15) {
                socket.getOutputStream().write('x');
                Thread.sleep(50);
            }
        } catch (IOException ended) {
            return seconds(since);
        }
        return Double.MAX_VALUE;
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_gets_no_page() throws Exception {
        for (var method : List.of("GET / ", "POST /follow-up ")) {
            var place = RunningSystem.address();
            try (var socket = new Socket(place.getHost(), place.getPort())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write((method + "HTTP/1.1\r\nHost: " + place.getAuthority() + "\r\nOrigin: " + place
                                        + "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\ncode=")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(firstLine(socket)).as(method).startsWith("HTTP/1.1 411 ");
            }
        }
    }

    /** Neither while it is read, nor when it was given up. */
    @Test
    void a_body_that_comes_byte_by_byte_is_not_waited_for() throws Exception {
        var began = System.nanoTime();
        try (var socket = sends("/api/v1/grievances", 5_000)) {
            while (socket.getInputStream().available() == 0 && seconds(began) < 15) {
                Thread.sleep(150);
                socket.getOutputStream().write(' ');
            }
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 408 ");
            assertThat(seconds(began)).isLessThan(15);
            assertThat(secondsUntilNobodyListens(socket, System.nanoTime())).isLessThan(12);
        }
    }

    /** As many connections as strangers have places, and some more. */
    private static final int FLOOD = 40;

    @ParameterizedTest
    @CsvSource({
        "POST, /follow-up, 400000, true",
        "POST, /follow-up, 400000, false",
        "POST, /follow-up, 400000000, true",
        "POST, /follow-up, , true",
        "GET, /, 400000000, true",
        "GET, /, , true",
        "POST, /portal/report, 400000, true"
    })
    void bodies_that_never_end_keep_nobody_from_the_public_pages(
            String method, String path, @Nullable Long length, boolean ours) throws Exception {
        var place = RunningSystem.address();
        var head = method + ' ' + path + " HTTP/1.1\r\nHost: " + place.getAuthority() + "\r\n"
                + (ours ? "Origin: " + place + "\r\n" : "")
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + (length == null
                        ? "Transfer-Encoding: chunked\r\n\r\n5\r\n"
                        : "Content-Length: " + length + "\r\n\r\n")
                + "code=";
        var open = new ArrayList<Socket>();
        try {
            for (int i = 0; i < FLOOD; i++) {
                var socket = new Socket(place.getHost(), place.getPort());
                open.add(socket);
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            }
            // Its patience is three seconds; a body that holds a place holds it for thirty.
            assertThat(Wire.get("/about/hiding", "Accept: text/html")).startsWith("HTTP/1.1 200 ");
        } finally {
            for (var socket : open) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/follow-up", "/api/v1/grievances"})
    void whoever_is_refused_before_the_body_was_read_is_told_that_the_connection_ends(String path) throws Exception {
        var place = RunningSystem.address();
        var request = "POST " + path + " HTTP/1.1\r\nHost: " + place.getAuthority()
                + "\r\nOrigin: https://elsewhere.example\r\nContent-Type: application/x-www-form-urlencoded"
                + "\r\nContent-Length: 6\r\n\r\ncode=x";
        try (var socket = new Socket(place.getHost(), place.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).matches("(?s)HTTP/1\\.1 40[13] .*");
            assertThat(answer.split("\r\n\r\n", 2)[0]).containsIgnoringCase("\r\nConnection: close");
        }
    }

    @Test
    void whoever_calls_too_often_is_told_when_to_come_again() throws Exception {
        var machine = new Machine("liaison2");
        var answer = machine.get("/codes");
        for (int i = 0; i < 2000 && answer.status() == 200; i++) {
            answer = machine.get("/codes");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(new Machine("official2").get("/codes").status()).isEqualTo(200);
        Thread.sleep(1100);
        assertThat(machine.get("/codes").status()).isEqualTo(200);
    }

    @Test
    void of_sixteen_acts_on_one_version_one_is_done() {
        var reference = new Machine("liaison").registers(ApiIT.TALE);
        var answers = together(reference, "If-Match", "\"1\"");
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(TOGETHER - 1);
        assertTriagedOnce(reference);
    }

    @Test
    void one_act_that_is_sent_sixteen_times_is_one_and_each_is_told_of_it() {
        var reference = new Machine("liaison").registers(ApiIT.TALE);
        var key = UUID.randomUUID().toString();
        var answers = together(reference, "If-Match", "\"1\"", "Idempotency-Key", key);
        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream()
                        .map(answer -> answer.json().getString("entry"))
                        .distinct())
                .hasSize(1);
        assertTriagedOnce(reference);
    }

    private static List<Machine.Answer> together(String reference, String... headers) {
        return new Machine("case-manager")
                .together(TOGETHER, "/grievances/" + reference + "/acts/triage", ApiIT.FINDINGS, headers);
    }

    private static void assertTriagedOnce(String reference) {
        var history = new Machine("oversight").get("/grievances/" + reference + "/history?limit=100");
        assertThat(history.json().getJsonArray("entries").getValuesAs(JsonObject.class))
                .filteredOn(entry -> entry.getString("act").equals("triage"))
                .hasSize(1);
    }
}
