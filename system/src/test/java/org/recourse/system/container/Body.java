package org.recourse.system.container;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.RememberedDay;

/** What an act asks for as a machine sends it: the components of its record by their names. */
final class Body {

    private Body() {}

    /** An object without the fields that are left open. */
    static JsonObject of(@Nullable Object input) {
        var body = Json.createObjectBuilder();
        if (input != null) {
            for (var component : input.getClass().getRecordComponents()) {
                var value = value(component, input);
                if (value != null) {
                    body.add(component.getName(), json(value));
                }
            }
        }
        return body.build();
    }

    private static @Nullable Object value(RecordComponent component, Object input) {
        try {
            return component.getAccessor().invoke(input);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    private static JsonValue json(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer || value instanceof Long) {
            return Json.createValue(((Number) value).longValue());
        }
        if (value instanceof List<?> list) {
            var rows = Json.createArrayBuilder();
            list.forEach(row -> rows.add(json(row)));
            return rows.build();
        }
        if (value instanceof RememberedDay day) {
            return Json.createValue(day.text());
        }
        return value instanceof Record row ? of(row) : Json.createValue(value.toString());
    }
}
