package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recourse.system.OutsideTest;
import org.recourse.system.RunningSystem;

/** Every route of the application as it is deployed, found by asking it: a new one that nobody has judged fails here. */
class RoutesIT extends OutsideTest {

    /** What strangers may reach; whatever is not here is behind the login. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /",
            "GET /about/{topic}",
            "GET /api/v1/openapi",
            "GET /api/v1/openapi/page",
            "GET /components",
            "GET /demonstration/mail",
            "GET /follow-up",
            "GET /follow-up/decision",
            "GET /follow-up/proposal",
            "GET /follow-up/{act}",
            "GET /leave",
            "GET /note",
            "GET /receipt",
            "GET /report",
            "GET /report/{step}",
            "GET /sign-in",
            "POST /demonstration/clock",
            "POST /follow-up",
            "POST /follow-up/close",
            "POST /follow-up/{act}",
            "POST /report",
            "POST /report/anew",
            "POST /report/{step}");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private record Route(String method, String path, boolean said) {

        static Route of(String line) {
            var cells = line.split(" ");
            return new Route(cells[0], cells[1], cells[2].equals("said"));
        }

        boolean guarded() {
            return path.startsWith("/portal") || path.startsWith("/api/") && !path.startsWith("/api/v1/openapi");
        }

        String sample() {
            return path.replace("{reference}", "7K3M-9TQD-4").replaceAll("\\{\\w+}", "note");
        }

        @Override
        public String toString() {
            return method + ' ' + path;
        }
    }

    private List<Route> routes() throws IOException, InterruptedException {
        var lines = send(HttpRequest.newBuilder(RunningSystem.address().resolve("/test/routes")))
                .body()
                .lines()
                .map(Route::of)
                .toList();
        assertThat(lines).hasSizeGreaterThan(30);
        return lines;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> ask(Route route, String origin) throws IOException, InterruptedException {
        var body = HttpRequest.BodyPublishers.ofString(route.method().equals("GET") ? "" : "text=a&token=x");
        return send(HttpRequest.newBuilder(RunningSystem.address().resolve(route.sample()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .method(route.method(), body));
    }

    @Test
    void every_route_says_who_may_come_and_what_is_public_is_on_the_list() throws Exception {
        var routes = routes();
        assertThat(routes).allMatch(Route::said);
        assertThat(routes.stream().filter(route -> !route.guarded()).map(Route::toString))
                .containsExactlyInAnyOrderElementsOf(PUBLIC);
    }

    @Test
    void nobody_comes_into_the_portal_or_to_the_api_without_a_login() throws Exception {
        for (var route : routes().stream().filter(Route::guarded).toList()) {
            var answer = ask(route, Tab.own());
            var target = answer.headers().firstValue("Location").orElse("");
            if (route.method().equals("GET") && route.path().startsWith("/portal")) {
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(302);
                assertThat(target).as(route.toString()).contains("/protocol/openid-connect/auth");
            } else {
                assertThat(answer.statusCode()).as(route + " " + target).isIn(303, 400, 401, 403, 404, 415);
                assertThat(answer.body()).doesNotContain("7K3M-9TQD-4");
            }
        }
    }

    @Test
    void no_route_changes_anything_for_a_foreign_page() throws Exception {
        var changing =
                routes().stream().filter(route -> !route.method().equals("GET")).toList();
        assertThat(changing).hasSizeGreaterThan(8);
        for (var route : changing) {
            var machines = route.path().startsWith("/api/");
            assertThat(ask(route, "https://elsewhere.example").statusCode())
                    .as(route.toString())
                    .isIn(machines ? Stream.of(401, 403).toList() : List.of(403));
        }
    }

    @Test
    void every_answer_of_every_route_carries_the_headers() throws Exception {
        for (var route : routes()) {
            var headers = ask(route, Tab.own()).headers();
            assertThat(headers.firstValue("Cache-Control").orElse(""))
                    .as(route.toString())
                    .contains("no-store");
            assertThat(headers.firstValue("X-Content-Type-Options"))
                    .as(route.toString())
                    .hasValue("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(route.toString())
                    .contains("frame-ancestors 'none'");
        }
    }
}
