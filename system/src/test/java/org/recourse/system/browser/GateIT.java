package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recourse.system.OutsideTest;
import org.recourse.system.RunningSystem;

/** What every request passes before anything else looks at it. */
class GateIT extends OutsideTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/report",
            "/follow-up",
            "/about/hiding",
            "/components",
            "/nothing",
            "/report/nothing",
            "/assets/x/y.css");

    private static final List<String> MUTATIONS = List.of(
            "/report",
            "/report/words",
            "/report/check",
            "/follow-up",
            "/follow-up/close",
            "/follow-up/message",
            "/portal/logout");

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cache-Control", "no-store");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private static URI address(String path) {
        return RunningSystem.address().resolve(path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private int post(String path, String body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        return client.send(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String own() {
        return address("/").toString().replaceFirst("/$", "");
    }

    @Test
    void every_page_and_every_error_carries_the_headers() throws Exception {
        for (var path : PAGES) {
            var headers = get(path).headers();
            HEADERS.forEach((name, value) ->
                    assertThat(headers.firstValue(name)).as(path + ' ' + name).hasValue(value));
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void assets_may_be_kept_for_ever_and_pages_never() throws Exception {
        var page = get("/").body();
        var asset = page.replaceFirst("(?s).*href=\"(/assets/[^\"]+\\.css)\".*", "$1");
        assertThat(get(asset).headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }

    @Test
    void nothing_changes_from_a_foreign_page() throws Exception {
        for (var path : MUTATIONS) {
            assertThat(post(path, "a=b", "Origin", "https://elsewhere.example"))
                    .as(path)
                    .isEqualTo(403);
            assertThat(post(path, "a=b")).as(path + " without an origin").isEqualTo(403);
            assertThat(post(path, "a=b", "Origin", own(), "Sec-Fetch-Site", "cross-site"))
                    .as(path + " from another site")
                    .isEqualTo(403);
        }
    }

    @Test
    void a_body_is_refused_before_it_is_read_when_it_is_too_large() throws Exception {
        assertThat(post("/report", "words=" + "x".repeat(600_000), "Origin", own()))
                .isEqualTo(413);
    }

    @Test
    void what_no_browser_sends_is_malformed() throws Exception {
        assertThat(post("/report", "tile=%zz", "Origin", own())).isEqualTo(400);
        assertThat(post("/report", "tile=YOU&evil=1", "Origin", own())).isEqualTo(400);
        assertThat(post("/report/check", "token=forged", "Origin", own())).isEqualTo(400);
    }

    @Test
    void absent_pages_are_the_same_byte_for_byte() throws Exception {
        assertThat(Minute.cutFrom(get("/nothing").body()))
                .isEqualTo(Minute.cutFrom(get("/about/nothing").body()));
    }

    @Test
    void the_language_follows_the_choice_then_the_cookie_then_the_browser() throws Exception {
        var chosen = get("/?lang=ar");
        assertThat(chosen.body()).contains("lang=\"ar\" dir=\"rtl\"");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElse(""))
                .contains("lang=ar")
                .contains("HttpOnly");
        var asked = HttpRequest.newBuilder(address("/")).header("Accept-Language", "sw, ar;q=0.8, en;q=0.5");
        assertThat(client.send(asked.build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("lang=\"ar\"");
        var kept = asked.copy().header("Cookie", "lang=en");
        assertThat(client.send(kept.build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("<html lang=\"en\"");
    }
}
