package org.recourse.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.recourse.system.OutsideTest;
import org.recourse.system.RunningSystem;

/** The description of the API is open to everybody, and its examples are sent as they stand. */
@ResourceLock(Machine.LOCK)
class DocumentIT extends OutsideTest {

    /** Who does what on the road of a grievance, in this order. */
    private static final List<String> ROAD = List.of(
            "case-manager acknowledge",
            "case-manager triage",
            "liaison write-summary",
            "case-manager approve-summary",
            "case-manager admit",
            "official accept",
            "official ask",
            "case-manager confirm",
            "liaison answer",
            "official note",
            "official propose",
            "case-manager release",
            "liaison tell",
            "liaison agree",
            "official report-done",
            "liaison verify",
            "case-manager close");

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        URI address = RunningSystem.address().resolve("/api/v1" + path);
        var request = HttpRequest.newBuilder(address);
        return HttpClient.newHttpClient()
                .send(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject document() throws Exception {
        return Machine.parsed(get("/openapi").body());
    }

    private static JsonObject example(JsonObject document, String act) {
        var path = act.equals("register") ? "/grievances" : "/grievances/{reference}/acts/" + act;
        var reference = document.getJsonObject("paths")
                .getJsonObject(path)
                .getJsonObject("post")
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema")
                .getString("$ref");
        return document.getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1))
                .getJsonObject("example");
    }

    /** The example, with the numbers that only this case knows. */
    private static String forCase(JsonObject example, JsonObject offer) {
        var body = Json.createObjectBuilder(example);
        offer.getJsonObject("values").forEach(body::add);
        offer.getJsonObject("choices").forEach((field, choices) -> {
            if (!choices.asJsonArray().isEmpty() && example.containsKey(field) && field.equals("word")) {
                var last = choices.asJsonArray().size() - 1;
                body.add(field, choices.asJsonArray().getJsonObject(last).get("value"));
            }
        });
        return body.build().toString();
    }

    @Test
    void anybody_reads_the_document_and_the_page_in_both_languages() throws Exception {
        var json = get("/openapi");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(Machine.parsed(json.body()).getString("openapi")).startsWith("3.");
        assertThat(json.body()).doesNotContain("api.doc.").doesNotContain("\"act.");
        for (var language : List.of("en", "ar")) {
            var page = get("/openapi/page", "Accept-Language", language);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.body())
                    .contains("lang=\"" + language + '"')
                    .contains("/grievances/{reference}/acts/triage")
                    .doesNotContain("api.doc.")
                    .doesNotContain("<script");
        }
    }

    /**
     * Clients are generated from the file. When the API has changed, the new one lies in {@code system/target}; where only
     * words have, nothing need be done.
     */
    @Test
    void the_file_in_docs_is_what_the_server_tells_but_for_its_words() throws Exception {
        var root = RunningSystem.places().root();
        var told = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(told)) {
            writer.writeObject(document());
        }
        Files.writeString(
                root.resolve("system/target/openapi.json"), told.toString().strip() + '\n');
        assertThat(wordless(Machine.parsed(Files.readString(root.resolve("docs/api/openapi.json")))))
                .isEqualTo(wordless(document()));
    }

    private static JsonValue wordless(JsonValue value) {
        if (value instanceof JsonObject object) {
            var copy = Json.createObjectBuilder();
            object.forEach((name, inner) -> {
                boolean words = Set.of("description", "summary").contains(name) && inner instanceof JsonString;
                copy.add(name, words ? JsonValue.TRUE : wordless(inner));
            });
            return copy.build();
        }
        if (value instanceof JsonArray array) {
            var copy = Json.createArrayBuilder();
            array.forEach(inner -> copy.add(wordless(inner)));
            return copy.build();
        }
        return value;
    }

    @Test
    void every_reference_of_the_document_leads_somewhere() throws Exception {
        var document = document();
        var text = document.toString();
        for (var found = Pattern.compile("\"\\$ref\":\"#/components/(\\w+)/(\\w+)\"")
                        .matcher(text);
                found.find(); ) {
            assertThat(document.getJsonObject("components").getJsonObject(found.group(1)))
                    .as(found.group())
                    .containsKey(found.group(2));
        }
    }

    @Test
    void the_examples_walk_the_road() throws Exception {
        var document = document();
        var register = example(document, "register").toString();
        assertThat(Machine.PARTNER
                        .post(
                                "/grievances",
                                register,
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(201);
        var reference = new Machine("liaison").registers(register);
        for (var step : ROAD) {
            var who = new Machine(step.split(" ")[0]);
            var act = step.split(" ")[1];
            var offer = who.get("/grievances/" + reference + "/acts/" + act).json();
            var body = forCase(example(document, act), offer);
            var done = who.act(reference, act, String.valueOf(offer.getInt("version")), body);
            assertThat(done.status())
                    .as(step + ' ' + body + ' ' + done.body())
                    .isEqualTo(act.equals("ask") ? 202 : 200);
        }
        var end = new Machine("case-manager").get("/grievances/" + reference).json();
        assertThat(end.getString("state")).isEqualTo("CLOSED");
    }

    @Test
    void no_example_has_a_field_that_does_not_hold() throws Exception {
        var document = document();
        var reference =
                new Machine("liaison").registers(example(document, "register").toString());
        var wrong = new ArrayList<String>();
        int acts = 0;
        for (var path : document.getJsonObject("paths").keySet()) {
            if (path.startsWith("/grievances/{reference}/acts/") && !path.contains("{act}")) {
                acts++;
                var act = path.substring(path.lastIndexOf('/') + 1);
                var answer = new Machine("administrator")
                        .act(reference, act, "1", example(document, act).toString());
                if (!List.of(403, 404).contains(answer.status())) {
                    wrong.add(act + ' ' + answer.status() + ' ' + answer.body());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(acts).isGreaterThan(25);
    }

    @Test
    void lists_are_read_page_by_page_along_their_links() {
        var codes = new ArrayList<String>();
        var next = "/offices?limit=20";
        while (!next.isEmpty()) {
            var page = Machine.PARTNER.get(next);
            assertThat(page.status()).isEqualTo(200);
            page.json()
                    .getJsonArray("offices")
                    .getValuesAs(JsonObject.class)
                    .forEach(office -> codes.add(office.getString("code")));
            next = page.header("Link").replaceFirst("</api/v1([^>]+)>; rel=\"next\"", "$1");
        }
        assertThat(codes).hasSizeGreaterThan(40).doesNotHaveDuplicates().isSorted();
        assertThat(Machine.PARTNER.get("/offices?limit=0").status()).isEqualTo(422);
        assertThat(Machine.PARTNER.get("/codes/tile").body()).contains("PRICE");
        assertThat(Machine.PARTNER.get("/codes/nothing").status()).isEqualTo(404);
        assertThat(Machine.PARTNER.get("/areas?limit=100").body()).contains("XT010101");
    }
}
