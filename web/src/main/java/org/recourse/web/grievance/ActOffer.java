package org.recourse.web.grievance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Choice;

/**
 * What an act asks for on one case.
 *
 * @param possible whether the reader can do it now
 * @param choices what only this case has to choose from, by field
 * @param fixed   what the case answers by itself, by field: it is sent as it stands
 */
record ActOffer(
        Act act, CaseView view, boolean possible, Map<String, List<Choice>> choices, Map<String, Object> fixed) {

    JsonObject json(JsonObject schema, Function<Phrase, String> words) {
        return Json.createObjectBuilder()
                .add("reference", view.reference().text())
                .add("act", act.code())
                .add("version", view.version())
                .add("possible", possible)
                .add("values", values())
                .add("choices", choices(words))
                .add("schema", schema)
                .build();
    }

    private JsonObjectBuilder values() {
        var values = Json.createObjectBuilder();
        new TreeMap<>(fixed).forEach((field, value) -> values.add(field, value(value.toString())));
        return values;
    }

    private JsonObjectBuilder choices(Function<Phrase, String> words) {
        var fields = Json.createObjectBuilder();
        new TreeMap<>(choices).forEach((field, answers) -> {
            var list = Json.createArrayBuilder();
            answers.forEach(answer -> list.add(Json.createObjectBuilder()
                    .add("value", value(answer.value()))
                    .add("name", words.apply(answer.name()))));
            fields.add(field, list);
        });
        return fields;
    }

    /** Numbers as numbers, as the schema wants them. */
    private static JsonValue value(String text) {
        return text.matches("\\d{1,9}") ? Json.createValue(Integer.parseInt(text)) : Json.createValue(text);
    }
}
