package org.recourse.web.grievance;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.CountryNames;

/** What the JSON of cases is put together from: places and offices by code and name, and values that may be missing. */
final class JsonParts {

    private final CountryNames names;

    JsonParts(CountryNames names) {
        this.names = names;
    }

    JsonObjectBuilder area(int area) {
        return Json.createObjectBuilder().add("code", names.areaCode(area)).add("name", names.areaName(area));
    }

    JsonObjectBuilder office(int office) {
        return Json.createObjectBuilder().add("code", names.officeCode(office)).add("name", names.office(office));
    }

    /** Adds the office, where there is one. */
    void office(JsonObjectBuilder json, @Nullable Integer office) {
        if (office != null) {
            json.add("office", office(office));
        }
    }

    /** Adds a value, where there is one: a number as such, everything else as its text. */
    static void add(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value instanceof Number number) {
            json.add(name, number.longValue());
        } else if (value != null) {
            json.add(name, value.toString());
        }
    }

    static <T> JsonArrayBuilder objects(Collection<T> values, Function<? super T, JsonObjectBuilder> each) {
        var array = Json.createArrayBuilder();
        values.forEach(value -> array.add(each.apply(value)));
        return array;
    }

    static <T> JsonArrayBuilder texts(Collection<T> values, Function<? super T, String> each) {
        var array = Json.createArrayBuilder();
        values.forEach(value -> array.add(each.apply(value)));
        return array;
    }
}
