package org.recourse.web.shared;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address of this application: a path, and what it asks for by name, in one order so that the same is the same. */
public final class Address {

    private final String path;
    private final Map<String, String> asked;

    private Address(String path, Map<String, String> asked) {
        this.path = path;
        this.asked = asked;
    }

    /** An address that asks for nothing. */
    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /** What a request asks for by these names, in their order; what was left blank is not asked for. */
    public static Address of(String path, List<String> names, MultivaluedMap<String, String> parameters) {
        var asked = new LinkedHashMap<String, String>();
        for (var name : names) {
            var value = parameters.getFirst(name);
            if (value != null && !value.isBlank()) {
                asked.put(name, value);
            }
        }
        return new Address(path, asked);
    }

    /** What is asked for by this name, as it was written. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(asked.get(name));
    }

    /** The same, empty where nothing is asked for. */
    public String text(String name) {
        return asked.getOrDefault(name, "");
    }

    /** Whether it asks for something by one of these names. */
    public boolean has(Collection<String> names) {
        return !Collections.disjoint(asked.keySet(), names);
    }

    /** The same with another value for one thing; null asks for it no more. */
    public Address with(String name, @Nullable Object value) {
        if (value == null) {
            return without(name);
        }
        var other = new LinkedHashMap<>(asked);
        other.put(name, value.toString());
        return new Address(path, other);
    }

    /** The same, asking for nothing by these names. */
    public Address without(String... names) {
        var other = new LinkedHashMap<>(asked);
        List.of(names).forEach(other::remove);
        return new Address(path, other);
    }

    /** What else stands at this path, asked for in the same way. */
    public Address at(String other) {
        return new Address(other, asked);
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        var text = new StringBuilder(path);
        asked.forEach((name, value) -> text.append(text.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
