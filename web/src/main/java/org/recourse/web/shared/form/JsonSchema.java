package org.recourse.web.shared.form;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.recourse.shared.RememberedDay;
import org.recourse.web.shared.Phrase;

/**
 * The JSON Schema of a record that an act asks for: what {@link JsonSent} takes and {@link Answers} judge, from the same
 * components and constraints.
 */
final class JsonSchema {

    private final String key;
    private final Lists lists;
    private final Set<String> fixed;
    private final Function<Phrase, String> words;

    /** @param words says a phrase in the language of the description */
    JsonSchema(String key, Lists lists, Set<String> fixed, Function<Phrase, String> words) {
        this.key = key;
        this.lists = lists;
        this.fixed = fixed;
        this.words = words;
    }

    JsonObject of(Class<? extends Record> type) {
        return object(type, "").build();
    }

    private JsonObjectBuilder object(Class<? extends Record> type, String general) {
        var properties = Json.createObjectBuilder();
        var required = Json.createArrayBuilder();
        int needed = 0;
        for (var component : Component.of(type)) {
            var name = general + component.name();
            if (!fixed.contains(name)) {
                properties.add(component.name(), property(component, name));
                if (!component.optional()) {
                    required.add(component.name());
                    needed++;
                }
            }
        }
        var object = Json.createObjectBuilder()
                .add("type", "object")
                .add("properties", properties)
                .add("additionalProperties", false);
        return needed == 0 ? object : object.add("required", required);
    }

    private JsonObjectBuilder property(Component component, String name) {
        var value =
                component.group().isPresent() ? object(component.group().get(), name + '.') : value(component, name);
        var property = component.list() ? list(component, value) : value;
        return property.add("description", words.apply(Phrase.of(key + '.' + name + ".label")));
    }

    private static JsonObjectBuilder list(Component component, JsonObjectBuilder value) {
        var list = Json.createObjectBuilder().add("type", "array").add("items", value);
        if (component.has(NotEmpty.class)) {
            list.add("minItems", 1);
        }
        int most = component.group().isPresent() ? Math.min(component.most(), Answers.MOST_ROWS) : component.most();
        return list.add("maxItems", most);
    }

    private JsonObjectBuilder value(Component component, String name) {
        var value = Json.createObjectBuilder();
        if (component.truth()) {
            value.add("type", "boolean");
            return component.has(AssertTrue.class)
                    ? value.add("enum", Json.createArrayBuilder().add(true))
                    : value;
        }
        if (component.whole()) {
            return number(component, value.add("type", "integer"));
        }
        value.add("type", "string");
        if (component.type() == LocalDate.class) {
            return value.add("format", "date");
        }
        if (component.remembered()) {
            return value.add("pattern", "^" + RememberedDay.PATTERN + "$");
        }
        var codes = codes(component, name);
        return codes.isEmpty() ? length(component, value) : value.add("enum", array(codes));
    }

    private static JsonObjectBuilder number(Component component, JsonObjectBuilder value) {
        value.add("format", component.element() == Long.class || component.element() == long.class ? "int64" : "int32");
        if (component.smallest() != Long.MIN_VALUE) {
            value.add("minimum", component.smallest());
        }
        return component.largest() < Integer.MAX_VALUE ? value.add("maximum", component.largest()) : value;
    }

    private static JsonObjectBuilder length(Component component, JsonObjectBuilder value) {
        if (component.list()) {
            return value;
        }
        int least = Math.max(component.least(), component.optional() ? 0 : 1);
        if (least > 0) {
            value.add("minLength", least);
        }
        return value.add("maxLength", component.most());
    }

    private List<String> codes(Component component, String name) {
        if (lists.has(name)) {
            return lists.choices(name).stream().map(Choice::value).toList();
        }
        if (component.element().isEnum()) {
            return Arrays.stream(component.element().getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
        }
        return component.codes().map(lists::codes).orElse(List.of()).stream()
                .map(Choice::value)
                .toList();
    }

    private static JsonArrayBuilder array(List<String> codes) {
        var array = Json.createArrayBuilder();
        codes.forEach(array::add);
        return array;
    }
}
