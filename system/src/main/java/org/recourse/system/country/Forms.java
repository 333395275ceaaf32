package org.recourse.system.country;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.RememberedDay;

/**
 * Fills in what an act asks for from what a story says. A field that the story leaves out is empty, and what a good
 * officer always does (asks alone, reads the words again) is done.
 */
final class Forms {

    private static final Map<String, Boolean> ALWAYS = Map.ofEntries(
            Map.entry("conflictsChecked", true),
            Map.entry("askedAboutDanger", true),
            Map.entry("noInterest", true),
            Map.entry("notForItsResult", true),
            Map.entry("noneOfThese", true),
            Map.entry("wordsChecked", true),
            Map.entry("doNoHarmRead", true),
            Map.entry("adviserOffered", true),
            Map.entry("askedAlone", true),
            Map.entry("understood", true),
            Map.entry("agreed", true),
            Map.entry("ownChoice", true),
            Map.entry("survivorAgreed", true),
            Map.entry("readBack", true));

    /** Days from the day of the deed, by the name of the field that holds the date. */
    private static final Map<String, String> WITHIN =
            Map.of("by", "within", "due", "within", "newDate", "newWithin", "since", "since");

    private final LocalDate today;

    /** @param today the day of the deed */
    Forms(LocalDate today) {
        this.today = today;
    }

    /** The record that an act asks for. */
    <T> T fill(Class<T> form, JsonObject said) {
        RecordComponent[] fields = form.getRecordComponents();
        Object[] values = Arrays.stream(fields).map(field -> value(field, said)).toArray();
        try {
            Class<?>[] types =
                    Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = form.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(RecordComponent field, JsonObject said) {
        String name = field.getName();
        if (field.getType() == LocalDate.class) {
            return date(name, said);
        }
        if (field.getType() == RememberedDay.class) {
            var day = date(name, said);
            return day == null ? null : RememberedDay.of(day);
        }
        JsonValue value = said.get(name);
        if (value != null && value != JsonValue.NULL) {
            return read(field.getGenericType(), value);
        }
        if (field.getType() == boolean.class || ALWAYS.containsKey(name)) {
            return ALWAYS.getOrDefault(name, false);
        }
        return field.getType() == List.class ? List.of() : null;
    }

    /** A date stands in a story as days from the deed; what is reported is reported on the day it was done. */
    private @Nullable LocalDate date(String name, JsonObject said) {
        if (name.equals("when")) {
            return today;
        }
        String field = WITHIN.getOrDefault(name, name);
        if (!said.containsKey(field)) {
            return null;
        }
        int days = said.getInt(field);
        return name.equals("since") ? today.minusDays(days) : today.plusDays(days);
    }

    private Object read(Type type, JsonValue value) {
        if (type instanceof ParameterizedType list) {
            var read = new ArrayList<Object>();
            value.asJsonArray().forEach(element -> read.add(read(list.getActualTypeArguments()[0], element)));
            return List.copyOf(read);
        }
        return one((Class<?>) type, value);
    }

    private Object one(Class<?> type, JsonValue value) {
        if (type.isRecord()) {
            return fill(type, value.asJsonObject());
        } else if (type == boolean.class || type == Boolean.class) {
            return value == JsonValue.TRUE;
        } else if (type.isEnum()) {
            return constant(type, ((JsonString) value).getString());
        } else if (type == Integer.class) {
            return ((JsonNumber) value).intValue();
        } else if (type == Long.class) {
            return ((JsonNumber) value).longValue();
        } else if (type == Instant.class) {
            return Instant.parse(((JsonString) value).getString());
        }
        return ((JsonString) value).getString();
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> ((Enum<?>) one).name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
