package org.recourse.web.grievance;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Docket;
import org.recourse.grievance.Docket.Query;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.grievance.State;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.CountryNames;

/**
 * What the address of a list asks for. What cannot be read is not asked for: a list is a place to look, and no mistake
 * in an address should close it.
 */
final class DocketAsk {

    private static final int PAGE = 25;

    private final Map<String, String> asked = new LinkedHashMap<>();

    DocketAsk(MultivaluedMap<String, String> parameters) {
        for (var name : new String[] {"part", "state", "severity", "category", "area", "late", "after"}) {
            var value = parameters.getFirst(name);
            if (value != null && !value.isBlank() && value.length() <= 80) {
                asked.put(name, value);
            }
        }
    }

    Shelf shelf() {
        return value("part", part -> Shelf.valueOf(part.toUpperCase(Locale.ROOT)))
                .orElse(Shelf.MINE);
    }

    Query query(CountryNames names) {
        return new Query(
                shelf(),
                "yes".equals(asked.get("late")),
                value("state", State::valueOf).orElse(null),
                value("severity", Severity::valueOf).orElse(null),
                value("category", category -> category.matches("[A-Z]{3}-\\d{2}") ? category : null)
                        .orElse(null),
                value("area", Integer::valueOf).map(names::within).orElse(Set.of()),
                Set.of(),
                value("after", DocketAsk::mark).orElse(null),
                PAGE);
    }

    private static Docket.@Nullable Mark mark(String text) {
        var parts = text.split("_", 2);
        return parts.length < 2 ? null : new Docket.Mark(Instant.parse(parts[0]), Reference.parse(parts[1]));
    }

    private <T> Optional<T> value(String name, Function<String, @Nullable T> parser) {
        try {
            return Optional.ofNullable(asked.get(name)).map(parser);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    String text(String name) {
        return asked.getOrDefault(name, "");
    }

    boolean has(String name) {
        return asked.containsKey(name);
    }

    /** The address of the same list with another value for one thing; it begins anew. */
    String href(String name, @Nullable String value) {
        var other = new LinkedHashMap<>(asked);
        other.remove("after");
        if (value == null) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return address(other);
    }

    /** The address of what follows in this list. */
    String after(Docket.Mark mark) {
        return href("after", mark.due() + "_" + mark.reference().text());
    }

    /** The address of this part of the list, narrowed by nothing. */
    String whole() {
        return address(asked.containsKey("part") ? Map.of("part", text("part")) : Map.of());
    }

    private static String address(Map<String, String> parameters) {
        var text = new StringBuilder("/portal/cases");
        parameters.forEach((name, value) -> text.append(text.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
