package org.recourse.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.recourse.shared.Reference;
import org.recourse.system.CodeFlow;
import org.recourse.system.OutsideTest;
import org.recourse.system.RunningSystem;

/** What an asked office gets over the API and on its pages: its order, and nothing by which the case could be found. */
class OrdersIT extends OutsideTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Machine POLICE = new Machine("police");

    /** What stands in the case of the road, wherever somebody wrote something. */
    private static final List<String> OF_THE_CASE =
            List.of("Wqvx", "scale", "true scale", "Kept from the site", "LIC-02", "Nessor District Mining Office");

    /** What each act on an order asks for. */
    private static final Map<String, String> BODIES = Map.of(
            "report-measure", "{\"done\": true, \"when\": \"2026-11-20\", \"words\": \"We were there\"}",
            "assign", "{\"person\": 1}",
            "step-back", "{\"reason\": \"FAMILY\", \"words\": \"My cousin has a stall there\"}");

    private static String brought(String station) throws IOException, InterruptedException {
        var address = RunningSystem.address().resolve("/test/case?contact=canaries&station=" + station);
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body()
                .split("\n", 2)[0];
    }

    private static JsonObject newest() {
        return POLICE.get("/orders?limit=100").json().getJsonArray("orders").getValuesAs(JsonObject.class).stream()
                .max(Comparator.comparing(order -> Instant.parse(order.getString("asked"))))
                .orElseThrow();
    }

    private static void tellsNothing(String body, String reference, String where) {
        assertThat(body).as(where).doesNotContain(reference);
        assertThat(body).as(where).doesNotContain(OF_THE_CASE);
    }

    @Test
    void an_order_tells_a_machine_what_to_do_and_nothing_of_the_case() throws Exception {
        var reference = brought("PROTECTED");
        var order = newest().getString("order");
        assertThat(order).isNotEqualTo(reference);
        var read = POLICE.get("/orders/" + order);
        assertThat(read.json().getString("words")).startsWith("Walk past the market");
        assertThat(read.json().keySet())
                .containsExactlyInAnyOrder("order", "kind", "state", "asked", "due", "words", "acts", "people");
        tellsNothing(read.body(), reference, "the order");
        for (var path : List.of(
                "/orders",
                "/orders?part=others",
                "/grievances",
                "/grievances?part=open",
                "/grievances?part=closed",
                "/grievances?words=scale",
                "/grievances/" + reference,
                "/grievances/" + reference + "/history",
                "/grievances/" + reference + "/messages",
                "/grievances/" + reference + "/records",
                "/grievances/" + order)) {
            assertThat(POLICE.get(path).body()).as(path).doesNotContain(reference);
        }
        assertThat(POLICE.get("/grievances/" + reference).status()).isEqualTo(404);
        assertThat(POLICE.get("/grievances/" + order).status()).isEqualTo(404);
    }

    @Test
    void to_another_office_and_another_role_an_order_is_as_absent_as_one_that_never_was() throws Exception {
        brought("PROTECTED");
        var order = newest().getString("order");
        var absent = new Reference(Reference.parse(order).value() ^ 1).text();
        for (var login : List.of("official", "official2", "inspectorate", "case-manager", "liaison", "partner")) {
            var machine = new Machine(login);
            assertThat(machine.get("/orders/" + order).told())
                    .as(login)
                    .isEqualTo(machine.get("/orders/" + absent).told());
            for (var act : BODIES.entrySet()) {
                assertThat(machine.post("/orders/" + order + "/acts/" + act.getKey(), act.getValue())
                                .told())
                        .as(login + " " + act.getKey())
                        .isEqualTo(machine.post("/orders/" + absent + "/acts/" + act.getKey(), act.getValue())
                                .told());
            }
        }
        assertThat(Machine.NOBODY.get("/orders/" + order).status()).isEqualTo(401);
        assertThat(POLICE.get("/orders/" + absent).status()).isEqualTo(404);
    }

    @Test
    void a_report_is_sent_once_and_what_is_malformed_is_named() throws Exception {
        brought("PROTECTED");
        var order = newest();
        var path = "/orders/" + order.getString("order") + "/acts/report-measure";
        assertThat(POLICE.post(path, "{\"done\": \"perhaps\"}").fields()).contains("done", "when", "words");
        var long4000 = "x".repeat(4000);
        assertThat(POLICE.post(path, "{\"done\": true, \"when\": \"2026-11-20\", \"words\": \"" + long4000 + "\"}")
                        .fields())
                .containsExactly("words");
        var day = order.getString("asked").substring(0, 10);
        var body = "{\"done\": false, \"when\": \"" + day + "\", \"words\": \"<script>alert(1)</script> no car\"}";
        var key = UUID.randomUUID().toString();
        var together = POLICE.together(4, path, body, "Idempotency-Key", key);
        assertThat(together).extracting(Machine.Answer::status).containsOnly(200);
        assertThat(together)
                .extracting(answer -> answer.json().getString("entry"))
                .containsOnly(together.get(0).json().getString("entry"));
        assertThat(POLICE.post(path, body).status()).isEqualTo(409);
        assertThat(POLICE.get("/orders?part=others&limit=100").body()).contains(order.getString("order"));
        for (var mark : List.of("x", "-_x", "%00", "2026_" + "9".repeat(3000))) {
            assertThat(POLICE.get("/orders?after=" + mark).status()).as(mark).isEqualTo(400);
        }
        assertThat(POLICE.get("/orders?part=all").status()).isEqualTo(422);
    }

    @Test
    void a_machine_says_who_carries_an_order_and_finds_its_own() throws Exception {
        var reference = brought("PROTECTED");
        var order = newest().getString("order");
        var path = "/orders/" + order;
        var opened = POLICE.get(path).json();
        assertThat(opened.getJsonArray("acts").toString()).isEqualTo("[\"report-measure\",\"assign\",\"step-back\"]");
        var people = opened.getJsonArray("people").getValuesAs(JsonObject.class);
        assertThat(people).extracting(person -> person.getString("name")).contains("Ruvo Marsk", "Karim Zarin");
        int me = people.stream()
                .filter(person -> person.getString("name").equals("Ruvo Marsk"))
                .findFirst()
                .orElseThrow()
                .getInt("person");
        for (var wrong :
                List.of("{}", "{\"person\": null}", "{\"person\": \"' OR 1=1 --\"}", "{\"person\": 999999999}")) {
            assertThat(POLICE.post(path + "/acts/assign", wrong).fields())
                    .as(wrong)
                    .containsExactly("person");
        }
        var answer = POLICE.post(path + "/acts/assign", "{\"person\": " + me + "}");
        assertThat(answer.status()).isEqualTo(200);
        tellsNothing(answer.body(), reference, "what was done");
        assertThat(POLICE.get(path).json().getInt("carrier")).isEqualTo(me);
        assertThat(POLICE.get("/orders?carrier=me&limit=100").body()).contains(order);
        assertThat(POLICE.get("/orders?carrier=you").fields()).containsExactly("carrier");
        assertThat(POLICE.post(path + "/acts/end-measure", "{}").status()).isEqualTo(404);
        assertThat(POLICE.post(path + "/acts/note", "{}").status()).isEqualTo(404);
    }

    @Test
    void whoever_steps_back_is_told_so_once_and_the_order_is_as_absent_as_one_that_never_was() throws Exception {
        var reference = brought("PROTECTED");
        var order = newest().getString("order");
        var absent = new Reference(Reference.parse(order).value() ^ 1).text();
        var path = "/orders/" + order + "/acts/step-back";
        for (var wrong : List.of(
                "{\"reason\": \"BOREDOM\", \"words\": \"x\"}",
                "{\"reason\": \"<script>\", \"words\": \"x\"}",
                "{\"words\": \"x\"}")) {
            assertThat(POLICE.post(path, wrong).fields()).as(wrong).containsExactly("reason");
        }
        assertThat(POLICE.post(path, "{\"reason\": \"FAMILY\", \"words\": \"" + "x".repeat(4001) + "\"}")
                        .fields())
                .containsExactly("words");
        var hostile = "{\"reason\": \"FAMILY\", \"words\": \"<script>alert(1)</script> '; DROP TABLE x; -- \u202e\"}";
        var together = POLICE.together(
                4, path, hostile, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(together).extracting(Machine.Answer::status).containsOnly(200);
        assertThat(together)
                .extracting(answer -> answer.json().getString("entry"))
                .containsOnly(together.get(0).json().getString("entry"));
        tellsNothing(together.get(0).body(), reference, "what was done");
        for (var left : List.of("", "/acts/x")) {
            assertThat(POLICE.get("/orders/" + order + left).told())
                    .isEqualTo(POLICE.get("/orders/" + absent + left).told());
        }
        BODIES.forEach((act, body) -> assertThat(
                        POLICE.post("/orders/" + order + "/acts/" + act, body).told())
                .as(act)
                .isEqualTo(
                        POLICE.post("/orders/" + absent + "/acts/" + act, body).told()));
        for (var list : List.of("/orders", "/orders?part=others", "/orders?carrier=me")) {
            assertThat(POLICE.get(list + (list.contains("?") ? "&" : "?") + "limit=100")
                            .body())
                    .doesNotContain(order);
        }
        var browser = new CodeFlow();
        browser.login(RunningSystem.address().resolve("/portal/"), "police", "recourse");
        for (var page : List.of("", "/acts/assign", "/acts/step-back")) {
            assertThat(browser.get(address("/portal/orders/" + order + page)).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(page(browser, "/portal/")).doesNotContain(order);
        assertThat(page(browser, "/portal/cases?words=" + order)).doesNotContain("/portal/orders/" + order);
    }

    @Test
    void no_page_of_the_asked_office_leads_to_the_case() throws Exception {
        var reference = brought("PROTECTED");
        var order = newest().getString("order");
        var browser = new CodeFlow();
        browser.login(RunningSystem.address().resolve("/portal/"), "police", "recourse");
        assertThat(page(browser, "/portal/orders/" + order)).contains("Walk past the market");
        for (var path : List.of(
                "/portal/",
                "/portal/orders",
                "/portal/orders?part=others",
                "/portal/orders?carrier=me",
                "/portal/orders/" + order,
                "/portal/orders/" + order + "/acts/assign",
                "/portal/orders/" + order + "/acts/step-back",
                "/portal/cases",
                "/portal/cases?part=open",
                "/portal/cases?part=open&words=scale")) {
            assertThat(page(browser, path)).as(path).doesNotContain(reference, "Wqvx");
        }
        for (var path : List.of("", "/remedy", "/messages", "/history", "/records", "/packet", "/acts/end-measure")) {
            assertThat(browser.get(address("/portal/cases/" + reference + path)).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private static URI address(String path) {
        return RunningSystem.address().resolve(path);
    }

    private static String page(CodeFlow browser, String path) {
        return browser.get(address(path)).body();
    }
}
