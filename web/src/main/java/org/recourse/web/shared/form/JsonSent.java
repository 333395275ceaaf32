package org.recourse.web.shared.form;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.shared.RememberedDay;
import org.recourse.web.shared.Phrase;

/**
 * What a machine has sent as JSON, as the form of the same record would have sent it. What no form can send is noted by
 * the name of its field: one that the record does not have, or a value of another kind.
 */
final class JsonSent {

    /** Nobody needs to read of more fields that are not there. */
    private static final int MOST_UNKNOWN = 20;

    private static final int LONGEST_NAME = 60;

    private final String key;
    private final Set<String> fixed;
    private final Errors errors;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    JsonSent(String key, Set<String> fixed, Errors errors) {
        this.key = key;
        this.fixed = fixed;
        this.errors = errors;
    }

    Sent of(Class<? extends Record> type, JsonObject object) {
        put(type, object, "", "");
        return new Sent(values);
    }

    private void put(Class<? extends Record> type, JsonObject object, String prefix, String general) {
        var components = Component.of(type).stream()
                .filter(component -> !fixed.contains(general + component.name()))
                .toList();
        var known = components.stream().map(Component::name).collect(Collectors.toSet());
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .limit(MOST_UNKNOWN)
                .forEach(name -> unknown(prefix + cut(name)));
        for (var component : components) {
            var value = object.get(component.name());
            if (value != null && value != JsonValue.NULL) {
                put(component, value, prefix + component.name(), general + component.name());
            }
        }
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private void unknown(String name) {
        errors.add(name, name, Phrase.of("form.unknown", name));
    }

    private void put(Component component, JsonValue value, String name, String general) {
        if (component.list()) {
            if (value instanceof JsonArray array) {
                putAll(component, array, name, general);
            } else {
                wrong(name, general, "list");
            }
        } else if (component.group().isPresent()) {
            putGroup(component.group().get(), value, name, general);
        } else if (component.dated()) {
            putDate(component, value, name, general);
        } else {
            values.put(name, List.of(text(component, value, name, general)));
        }
    }

    private void putAll(Component component, JsonArray array, String name, String general) {
        if (component.group().isEmpty()) {
            values.put(
                    name,
                    array.stream()
                            .map(value -> text(component, value, name, general))
                            .toList());
            return;
        }
        if (array.size() > Answers.MOST_ROWS) {
            errors.add(name, name, Phrase.of("form.rows", label(general), Answers.MOST_ROWS));
            return;
        }
        values.put(name + ".rows", List.of(String.valueOf(array.size())));
        for (int i = 0; i < array.size(); i++) {
            putGroup(component.group().get(), array.get(i), name + '.' + i, general);
        }
    }

    private void putGroup(Class<? extends Record> type, JsonValue value, String name, String general) {
        if (value instanceof JsonObject object) {
            put(type, object, name + '.', general + '.');
        } else {
            wrong(name, general, "object");
        }
    }

    private void putDate(Component component, JsonValue value, String name, String general) {
        try {
            var text = value instanceof JsonString string ? string.getString() : "";
            var day = new RememberedDay(
                    component.remembered() ? text : LocalDate.parse(text).toString());
            values.putAll(Sent.date(name, day));
        } catch (DateTimeException none) {
            wrong(name, general, component.remembered() ? "remembered" : "date");
        }
    }

    private String text(Component component, JsonValue value, String name, String general) {
        if (component.truth()) {
            return value == JsonValue.TRUE ? "yes" : value == JsonValue.FALSE ? "no" : wrong(name, general, "truth");
        }
        if (component.whole()) {
            return value instanceof JsonNumber number ? number.toString() : wrong(name, general, "number");
        }
        return value instanceof JsonString text ? text.getString() : wrong(name, general, "text");
    }

    private String wrong(String name, String general, String kind) {
        errors.add(name, name, Phrase.of("form.json." + kind, label(general)));
        return "";
    }

    private Phrase label(String general) {
        return Phrase.of(key + '.' + general + ".label");
    }
}
