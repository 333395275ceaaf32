package org.recourse.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.recourse.grievance.World;
import org.recourse.web.grievance.ActSchemas;
import org.recourse.web.intake.Brought;
import org.recourse.web.shared.Texts;

/**
 * The OpenAPI document. What every case has stands in {@code openapi.json}; what is brought in and each act are derived
 * from the records by which they are read, so that document and API cannot tell two stories.
 */
@ApplicationScoped
public class ApiDocument {

    private static final String TEXTS = "api.doc.";

    private final JsonObject written = resource("/api/openapi.json");
    private final JsonObject examples = resource("/api/examples.json");
    private final Map<String, JsonObject> kept = new ConcurrentHashMap<>();

    @Inject
    private ActSchemas schemas;

    @Inject
    private World world;

    /** The document in the language of these texts. */
    JsonObject in(Texts texts) {
        return kept.computeIfAbsent(texts.language().code(), language -> made(texts));
    }

    private JsonObject made(Texts texts) {
        var document = said(written, texts).asJsonObject();
        var paths = Json.createObjectBuilder(document.getJsonObject("paths"));
        var inputs = Json.createObjectBuilder();
        inputs.add("RegisterInput", shown(Brought.binder(world.taxonomy()).schema(texts::t), "register"));
        inputs.add("OpeningInput", shown(schemas.opening(texts::t), "opening"));
        inputs.add("ReportMeasureInput", shown(schemas.report(texts::t), "report-measure"));
        for (var act : schemas.acts()) {
            var operation = new ActOperation(act, texts);
            paths.add(operation.path(), operation.json());
            inputs.add(operation.input(), shown(schemas.schema(act, texts::t), act.code()));
        }
        var components = document.getJsonObject("components");
        var all = Json.createObjectBuilder(components.getJsonObject("schemas")).addAll(inputs);
        return Json.createObjectBuilder(document)
                .add("paths", paths)
                .add("components", Json.createObjectBuilder(components).add("schemas", all))
                .build();
    }

    private JsonObjectBuilder shown(JsonObject schema, String example) {
        return Json.createObjectBuilder(schema).add("example", Objects.requireNonNull(examples.get(example), example));
    }

    /** The same with texts in place of their keys. */
    private static JsonValue said(JsonValue value, Texts texts) {
        if (value instanceof JsonObject object) {
            var copy = Json.createObjectBuilder();
            object.forEach((name, inner) -> copy.add(name, said(inner, texts)));
            return copy.build();
        }
        if (value instanceof JsonArray array) {
            var copy = Json.createArrayBuilder();
            array.forEach(inner -> copy.add(said(inner, texts)));
            return copy.build();
        }
        return value instanceof JsonString text && text.getString().startsWith(TEXTS)
                ? Json.createValue(texts.t(text.getString()))
                : value;
    }

    private static JsonObject resource(String name) {
        try (InputStream file = Objects.requireNonNull(ApiDocument.class.getResourceAsStream(name), name);
                var reader = Json.createReader(file)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
