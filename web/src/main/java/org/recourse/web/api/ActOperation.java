package org.recourse.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.recourse.grievance.Act;
import org.recourse.grievance.Lifecycle;
import org.recourse.grievance.Transition;
import org.recourse.taxonomy.Role;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Texts;

/** One act as an operation of the OpenAPI document: who may do it and when is said by its row of the lifecycle. */
final class ActOperation {

    private final Act act;
    private final Transition row;
    private final Texts texts;

    ActOperation(Act act, Texts texts) {
        this.act = act;
        this.row = Lifecycle.of(act);
        this.texts = texts;
    }

    String path() {
        return "/grievances/{reference}/acts/" + act.code();
    }

    /** The name of the schema of what it asks for, such as {@code ReportDoneInput}. */
    String input() {
        return Arrays.stream(act.code().split("-"))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining())
                + "Input";
    }

    private String id() {
        var name = input().replaceFirst("Input$", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    JsonObjectBuilder json() {
        return Json.createObjectBuilder()
                .add(
                        "post",
                        Json.createObjectBuilder()
                                .add("operationId", id())
                                .add("tags", Json.createArrayBuilder().add("acts"))
                                .add("summary", texts.t("act." + act.code()))
                                .add("description", texts.t("api.doc.who", roles(), states()))
                                .add("parameters", parameters())
                                .add("requestBody", body())
                                .add("responses", responses()));
    }

    private String roles() {
        return row.by().keySet().stream()
                .filter(role -> role != Role.CLOCKWORK && role != Role.COMPLAINANT)
                .sorted()
                .map(role -> texts.t(Phrase.name("role", role.code())))
                .collect(Collectors.joining(comma()));
    }

    private String states() {
        return row.from().stream()
                .sorted()
                .map(state -> texts.t(Phrase.name("state", state.name())))
                .collect(Collectors.joining(comma()));
    }

    private String comma() {
        return texts.language().rightToLeft() ? "، " : ", ";
    }

    private JsonArrayBuilder parameters() {
        return Json.createArrayBuilder()
                .add(reference("parameters", "Reference"))
                .add(reference("parameters", row.material() ? "IfMatch" : "AnyVersion"))
                .add(reference("parameters", "Key"));
    }

    private JsonObjectBuilder body() {
        return Json.createObjectBuilder()
                .add("required", true)
                .add(
                        "content",
                        Json.createObjectBuilder()
                                .add(
                                        "application/json",
                                        Json.createObjectBuilder().add("schema", reference("schemas", input()))));
    }

    private JsonObjectBuilder responses() {
        var responses = Json.createObjectBuilder().add("200", done("api.doc.done"));
        if (!row.second().isEmpty()) {
            responses.add("202", done("api.doc.asked"));
        }
        responses
                .add("400", reference("responses", "Malformed"))
                .add("401", reference("responses", "NoToken"))
                .add("403", reference("responses", "Forbidden"))
                .add("404", reference("responses", "Absent"))
                .add("409", reference("responses", "Conflict"))
                .add("412", reference("responses", "Stale"))
                .add("422", reference("responses", "Invalid"));
        if (row.material()) {
            responses.add("428", reference("responses", "NoVersion"));
        }
        return responses.add("429", reference("responses", "TooMany"));
    }

    private JsonObjectBuilder done(String key) {
        return Json.createObjectBuilder()
                .add("description", texts.t(key))
                .add(
                        "content",
                        Json.createObjectBuilder()
                                .add(
                                        "application/json",
                                        Json.createObjectBuilder().add("schema", reference("schemas", "Done"))));
    }

    private static JsonObjectBuilder reference(String kind, String name) {
        return Json.createObjectBuilder().add("$ref", "#/components/" + kind + '/' + name);
    }
}
