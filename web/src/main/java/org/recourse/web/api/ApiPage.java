package org.recourse.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.recourse.web.shared.Page;

/** The OpenAPI document as a page: each operation with what it asks for, an example, and what it answers. */
public record ApiPage(String about, List<Group> groups) implements Page {

    public ApiPage {
        groups = List.copyOf(groups);
    }

    /** Operations that belong together. */
    public record Group(String about, List<Operation> operations) {
        public Group {
            operations = List.copyOf(operations);
        }
    }

    /**
     * One operation.
     *
     * @param id      where it stands on the page
     * @param example what can be sent, as JSON; empty where nothing is
     */
    public record Operation(
            String id,
            String method,
            String path,
            String title,
            String about,
            List<Field> fields,
            String example,
            List<Answer> answers) {
        public Operation {
            fields = List.copyOf(fields);
            answers = List.copyOf(answers);
        }
    }

    /** A parameter, or a field of the body; {@code items[].due} is one within a list. */
    public record Field(String name, String kind, boolean needed, String says) {}

    /** An answer by its status. */
    public record Answer(String status, String says) {}

    static ApiPage of(JsonObject document) {
        var drawing = new Drawing(document);
        var groups = document.getJsonArray("tags").getValuesAs(JsonObject.class).stream()
                .map(tag -> new Group(tag.getString("description"), drawing.operations(tag.getString("name"))))
                .toList();
        return new ApiPage(document.getJsonObject("info").getString("description"), groups);
    }

    /** Reads the document. */
    private record Drawing(JsonObject document) {

        List<Operation> operations(String tag) {
            var found = new ArrayList<Operation>();
            document.getJsonObject("paths")
                    .forEach((path, methods) -> methods.asJsonObject().forEach((method, operation) -> {
                        var json = operation.asJsonObject();
                        if (json.getJsonArray("tags").getString(0).equals(tag)) {
                            found.add(operation(path, method, json));
                        }
                    }));
            return found;
        }

        private Operation operation(String path, String method, JsonObject json) {
            var fields = new ArrayList<Field>();
            if (json.containsKey("parameters")) {
                json.getJsonArray("parameters")
                        .getValuesAs(JsonObject.class)
                        .forEach(parameter -> fields.add(parameter(meant(parameter))));
            }
            var body = body(json);
            body.ifPresent(schema -> fields(schema, "", fields));
            return new Operation(
                    json.getString("operationId"),
                    method.toUpperCase(Locale.ROOT),
                    path,
                    json.getString("summary"),
                    json.getString("description"),
                    fields,
                    body.map(schema -> pretty(schema.getJsonObject("example"))).orElse(""),
                    answers(json.getJsonObject("responses")));
        }

        private Optional<JsonObject> body(JsonObject operation) {
            return Optional.ofNullable(operation.getJsonObject("requestBody"))
                    .map(body -> body.getJsonObject("content")
                            .getJsonObject("application/json")
                            .getJsonObject("schema"))
                    .map(this::meant);
        }

        private Field parameter(JsonObject parameter) {
            return new Field(
                    parameter.getString("name"),
                    kind(parameter.getJsonObject("schema")),
                    parameter.getBoolean("required", false),
                    parameter.getString("description"));
        }

        private void fields(JsonObject schema, String prefix, List<Field> into) {
            var required = schema.containsKey("required")
                    ? schema.getJsonArray("required").getValuesAs(JsonString::getString)
                    : List.<String>of();
            schema.getJsonObject("properties").forEach((name, value) -> {
                var field = value.asJsonObject();
                into.add(new Field(
                        prefix + name, kind(field), required.contains(name), field.getString("description", "")));
                var inner = field.containsKey("items") ? field.getJsonObject("items") : field;
                if (inner.containsKey("properties")) {
                    fields(inner, prefix + name + (inner == field ? "." : "[]."), into);
                }
            });
        }

        private static String kind(JsonObject schema) {
            if (schema.containsKey("items")) {
                return kind(schema.getJsonObject("items")) + "[]";
            }
            if (schema.containsKey("enum")) {
                return String.join(" | ", schema.getJsonArray("enum").getValuesAs(ApiPage::bare));
            }
            var kind = schema.getString("format", schema.getString("type"));
            return schema.containsKey("maxLength") ? kind + " ≤ " + schema.getInt("maxLength") : kind;
        }

        private List<Answer> answers(JsonObject responses) {
            return responses.entrySet().stream()
                    .map(answer -> new Answer(
                            answer.getKey(),
                            meant(answer.getValue().asJsonObject()).getString("description")))
                    .toList();
        }

        /** What a reference means. */
        private JsonObject meant(JsonObject value) {
            return value.containsKey("$ref")
                    ? document.getValue(value.getString("$ref").substring(1)).asJsonObject()
                    : value;
        }
    }

    private static String bare(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    private static String pretty(JsonObject json) {
        var text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(json);
        }
        return text.toString().strip();
    }
}
