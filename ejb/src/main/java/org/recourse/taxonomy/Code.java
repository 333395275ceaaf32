package org.recourse.taxonomy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a list of codes.csv.
 *
 * @param name in English, as the table says it; what people read stands in the bundles of names
 * @param attributes what else the table says, several values beside each other with {@code |}
 */
public record Code(String list, String code, String name, Map<String, String> attributes) {

    public Code {
        attributes = Map.copyOf(attributes);
    }

    /** The value of the attribute, or null. */
    public @Nullable String attribute(String key) {
        return attributes.get(key);
    }

    /** The values of the attribute, none where it is absent. */
    public List<String> values(String key) {
        return Table.split(attributes.getOrDefault(key, ""), "|");
    }

    /** Whether the attribute says yes. */
    public boolean is(String key) {
        return "yes".equals(attributes.get(key));
    }
}
