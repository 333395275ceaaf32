package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recourse.system.OutsideTest;
import org.recourse.system.RunningSystem;
import org.recourse.system.Wire;

/** What no page of ours sends is answered in plain words; nobody is told what the server is made of. */
class BadInputIT extends OutsideTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final List<String> TELLING =
            List.of("Exception", "at org.", "at java.", "WildFly", "Undertow", "JBoss", "RESTEasy", "PSQL", "Error id");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private static URI address(String path) {
        return RunningSystem.address().resolve(path);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        tellsNothing(request.method() + ' ' + request.uri(), answer);
        return answer;
    }

    private static void tellsNothing(String what, HttpResponse<String> answer) {
        assertThat(answer.body()).as(what).doesNotContain(TELLING);
        assertThat(answer.headers().map().keySet()).as(what).doesNotContain("server", "x-powered-by");
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(what)
                .hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).as(what).hasValue("DENY");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(what)
                .contains("frame-ancestors 'none'");
    }

    private HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", type)
                .header("Origin", Tab.own())
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    // ---- forms

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "/report,                    tile=%zz,                        400",
                "/report,                    tile=%,                          400",
                "/report,                    tile=%c3%28,                     400",
                "/report,                    tile=%ed%a0%80,                  400",
                "/report,                    tile=YOU&evil=1,                 400",
                "/report,                    tile=NO_SUCH,                    422",
                "/report,                    tile=%00,                        422",
                "/report/words,              words=%00%00,                    422",
                "/report/nothing,            a=b,                             404",
                "/report/check,              token=forged,                    400",
                "/report/check,              \"\",                            400",
                "/follow-up,                 code=%00%e2%80%ae,               422",
                "/follow-up,                 \"\",                            422",
                "/follow-up/nothing,         a=b,                             404",
                "/follow-up/message,         text=a&version=1,                400",
                "/follow-up/message,         text=a&version=1&token=x,        400",
                "/portal/cases/7K3M-9TQD-4/acts/nothing,  a=b,                404",
                "/portal/cases/nothing/acts/note,         text=a,             404",
                "/portal/cases/7K3M-9TQD-4/acts/note,     text=a&token=x,     400",
                "/portal/cases/7K3M-9TQD-4/acts/note,     evil=a,             400",
                "/portal/cases/7K3M-9TQD-4/opened,        scope=%zz,          400",
                "/portal/cases/7K3M-9TQD-4/opened,        scope=nothing,      404",
                "/portal/nothing,            a=b,                             404",
                "/nothing,                   a=b,                             404",
                "/about/hiding,              a=b,                             405",
            })
    void a_form_that_no_page_sends_is_refused_in_plain_words(String path, String body, int status) throws Exception {
        var answer = post(path, FORM, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1");
        var arabic = post(path, FORM, body, "Accept-Language", "ar");
        assertThat(arabic.body()).contains("dir=\"rtl\"");
    }

    @Test
    void a_megabyte_in_a_field_is_too_much_and_said_to_be() throws Exception {
        var answer = post("/report/words", FORM, "words=" + "x".repeat(1024 * 1024));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("This is too much in one go");
    }

    @Test
    void far_too_many_fields_and_far_too_long_answers_are_refused() throws Exception {
        assertThat(post("/report", FORM, "tile=YOU&".repeat(5_000)).statusCode())
                .isEqualTo(400);
        var told = post("/report", FORM, "tile=ROADBLOCK");
        var cookie = told.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        assertThat(post("/report/words", FORM, "words=" + "y".repeat(20_001), "Cookie", cookie)
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/report/words", FORM, "words=a&since.day=1&since.month=1&since.year=2199", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/report/words", FORM, "words=%F0%9F%91%8D+%E2%80%AEtxt&outcome=", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/form-data; boundary=x", "application/json", "text/plain", "text/xml", "x", "x/y/z"})
    void another_kind_of_body_is_not_read(String type) throws Exception {
        for (var path : List.of("/report", "/follow-up", "/portal/cases/7K3M-9TQD-4/acts/note")) {
            assertThat(post(path, type, "--x\r\n\r\n--x--").statusCode())
                    .as(path)
                    .isIn(400, 415);
        }
    }

    // ---- cookies and codes

    @Test
    void a_forged_cookie_is_the_same_as_none() throws Exception {
        for (var forged : List.of("x", "%00", "A".repeat(86), "A".repeat(4000), "\"; DROP TABLE x", "../../etc")) {
            for (var page : Map.of(
                            "/follow-up", "case",
                            "/receipt", "case",
                            "/report/words", "draft",
                            "/report", "draft")
                    .entrySet()) {
                var answer = get(page.getKey(), "Cookie", page.getValue() + '=' + forged);
                assertThat(answer.statusCode()).as(page + " " + forged).isIn(200, 303);
            }
            var sent = post("/follow-up/close", FORM, "", "Cookie", "case=" + forged + "; kept=" + forged);
            assertThat(sent.statusCode()).isEqualTo(303);
        }
    }

    @Test
    void a_code_that_opens_nothing_is_answered_alike_whether_or_not_it_could_be_one() throws Exception {
        var wrong = post("/follow-up", FORM, "code=0000+0000+0000+0000+0000+0");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("case="));
    }

    @Test
    void more_cookies_than_anybody_has_are_no_fault() throws Exception {
        var many = IntStream.range(0, 2000).mapToObj(no -> "c" + no + "=1").collect(Collectors.joining("; "));
        assertThat(get("/", "Cookie", many).statusCode()).isEqualTo(200);
    }

    // ---- languages

    @ParameterizedTest
    @ValueSource(strings = {"xx", "*", "zh-Hant-TW;q=0.3", "en;q=x", ";;;", "ar-EG-u-nu-arab", "a", "-"})
    void an_unknown_language_is_answered_in_one_that_we_have(String asked) throws Exception {
        var answer = get("/", "Accept-Language", asked);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsPattern("<html lang=\"(en|ar)\"");
        var code = URLEncoder.encode(asked, StandardCharsets.UTF_8);
        assertThat(get("/?lang=" + code).statusCode()).isEqualTo(200);
        assertThat(get("/?lang=" + code).headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.contains("lang=x"));
    }

    // ---- the way to the login, machines, other names

    @Test
    void the_way_to_the_login_is_kept_nowhere_and_its_cookies_are_out_of_reach() throws Exception {
        var answer = get("/portal/cases?state=REGISTERED");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite="));
        assertThat(get("/portal/?code=x&state=y").statusCode()).isIn(302, 400, 401, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "Bearer a.b.c", "Bearer", "Basic bGlhaXNvbjpyZWNvdXJzZQ==", "x"})
    void a_machine_without_a_good_token_is_told_so_in_its_form(String authorization) throws Exception {
        var answer = get("/api/v1/grievances", "Authorization", authorization);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void under_another_name_nothing_is_answered_and_nobody_is_sent_there() throws Exception {
        for (var request : List.of(
                "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                "GET /report/words HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                "POST /follow-up/close HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\n"
                        + "Content-Length: 0\r\nConnection: close\r\n\r\n")) {
            var answer = Wire.send(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(answer).as(request).startsWith("HTTP/1.1 421").doesNotContain("evil.example");
        }
    }

    // ---- HTTP itself

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PUT", "DELETE", "PATCH", "PROPFIND", "CONNECT2"})
    void a_method_that_no_page_uses_changes_and_tells_nothing(String method) throws Exception {
        for (var path : List.of("/", "/report", "/follow-up", "/assets/x")) {
            var request = HttpRequest.newBuilder(address(path))
                    .header("Origin", Tab.own())
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(method + ' ' + path).isIn(400, 405, 501);
            assertThat(answer.body()).doesNotContain(TELLING).doesNotContain(Tab.own());
        }
    }

    @Test
    void nobody_goes_on_in_another_protocol() throws Exception {
        for (var protocol : List.of("h2c", "websocket", "TLS/1.2")) {
            var upgrade =
                    "Connection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nUpgrade: " + protocol;
            assertThat(Wire.get("/", upgrade)).as(protocol).startsWith("HTTP/1.1 200 ");
        }
        var bare = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(Wire.send(bare)).matches("(?s)(HTTP/1\\.1 4.*)?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS"})
    void asking_about_a_page_is_no_fault(String method) throws Exception {
        for (var path : List.of("/", "/report", "/follow-up", "/nothing")) {
            var request = HttpRequest.newBuilder(address(path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            var answer = send(request);
            assertThat(answer.statusCode()).as(method + ' ' + path).isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /%c0%ae%c0%ae/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /a\u0001b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "\u0000\u0001\u0002\r\n\r\n",
                "POST /report HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST /report HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /report HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            })
    void what_is_no_http_gets_a_short_answer(String raw) throws Exception {
        var answer = Wire.send(raw.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer).doesNotContain(TELLING).doesNotContain("Server:", "X-Powered-By");
        assertThat(answer).as(raw).matches("(?s)(|HTTP/1\\.1 [2345].*)").doesNotContain("HTTP/1.1 500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%72eport",
                "/%72eport/words",
                "/follow%2Dup",
                "/follow-up;x=1",
                "/report;x=1/words",
                "//report",
                "/./report",
                "/api/../report",
                "/api/%2e%2e/report",
                "/%61pi/v1/openapi",
                "/api;x/v1/openapi"
            })
    void a_page_has_one_address_and_is_found_under_no_other(String path) throws Exception {
        assertThat(Wire.get(path, "Accept: */*")).as(path).matches("(?s)HTTP/1\\.1 (400|401|403|404) .*");
    }

    @Test
    void an_address_or_a_header_without_end_is_cut_off() throws Exception {
        assertThat(Wire.send(("GET /" + "a".repeat(200_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII)))
                .doesNotContain(TELLING);
        assertThat(Wire.send(("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(200_000) + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII)))
                .doesNotContain(TELLING);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }
}
