package org.recourse.web.grievance;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Texts;
import org.recourse.web.shared.form.Choice;
import org.recourse.web.shared.form.Field;
import org.recourse.web.shared.form.Form;

/** What somebody has filled in, as whoever confirms it reads it: each answer under the label of its field. */
final class FilledIn {

    private final Texts texts;
    private final List<OpenedPage.Line> lines = new ArrayList<>();

    FilledIn(Texts texts) {
        this.texts = texts;
    }

    /** A record as it was written down, as the form of its act would send it. */
    static Map<String, List<String>> typed(String json) {
        var typed = new LinkedHashMap<String, List<String>>();
        try (var reader = Json.createReader(new StringReader(json))) {
            unfold("", reader.readObject(), typed);
        }
        return typed;
    }

    private static void unfold(String prefix, JsonObject record, Map<String, List<String>> typed) {
        record.forEach((name, value) -> {
            if (value instanceof JsonArray array) {
                unfold(prefix + name, array, typed);
            } else if (value.getValueType() != JsonValue.ValueType.NULL) {
                put(prefix + name, text(value), typed);
            }
        });
    }

    private static void unfold(String name, JsonArray array, Map<String, List<String>> typed) {
        if (array.stream().noneMatch(JsonObject.class::isInstance)) {
            typed.put(name, array.stream().map(FilledIn::text).toList());
            return;
        }
        typed.put(name + ".rows", List.of(String.valueOf(array.size())));
        for (int i = 0; i < array.size(); i++) {
            unfold(name + '.' + i + '.', array.getJsonObject(i), typed);
        }
    }

    private static void put(String name, String text, Map<String, List<String>> typed) {
        typed.put(name, List.of(text));
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            typed.put(name + ".day", List.of(text.substring(8)));
            typed.put(name + ".month", List.of(text.substring(5, 7)));
            typed.put(name + ".year", List.of(text.substring(0, 4)));
        }
    }

    private static String text(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case TRUE -> "yes";
            case FALSE -> "no";
            case ARRAY, OBJECT, NUMBER, NULL -> value.toString();
        };
    }

    /** The answers of a form, in its order; what was left empty is left out. */
    List<OpenedPage.Line> lines(Form form) {
        form.fields().forEach(this::add);
        return lines;
    }

    private void add(Field field) {
        field.groups().forEach(group -> group.fields().forEach(this::add));
        var words = words(field);
        if (field.groups().isEmpty() && !words.isBlank()) {
            lines.add(new OpenedPage.Line(field.label(), words));
        }
    }

    private String words(Field field) {
        return switch (field.kind()) {
            case YES_NO, TICK -> field.value().isEmpty() ? "" : texts.t(field.value());
            case RADIOS, SELECT, CHECKBOXES ->
                field.choices().stream()
                        .filter(field::chosen)
                        .map(Choice::name)
                        .reduce((one, other) -> Phrase.of("history.and", one, other))
                        .map(texts::t)
                        .orElse("");
            case DATE -> field.values().stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(". "));
            case LINE, PARAGRAPH, NUMBER -> field.value();
            case GROUP -> "";
        };
    }
}
