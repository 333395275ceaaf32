package org.recourse.grievance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.recourse.shared.Reference;

/**
 * What somebody asked for and a second person has to judge, as it is kept while it waits: JSON of the act's record, or
 * something that is none.
 */
record AskedFor(Act act, String input) {

    /**
     * The same for a reader: without the name of anybody where names are not for him, and without any other case that he may
     * not see, whatever the act calls it. Why two cases are taken apart tells of the other one, and goes with it.
     *
     * @param names whether he may see names
     * @param knows whether he may know of another case
     */
    String shownTo(boolean names, Predicate<Reference> knows) {
        if (!input.startsWith("{")) {
            return input;
        }
        try (var reader = Json.createReader(new StringReader(input))) {
            var asked = reader.readObject();
            var shown = Json.createObjectBuilder(asked);
            if (!names) {
                shown.remove("name");
            }
            var hidden = hidden(asked, knows);
            hidden.forEach(shown::remove);
            if (act == Act.UNLINK && !hidden.isEmpty()) {
                shown.remove("reason");
            }
            return shown.build().toString();
        }
    }

    private static List<String> hidden(JsonObject asked, Predicate<Reference> knows) {
        return asked.entrySet().stream()
                .filter(field -> reference(field.getValue())
                        .filter(other -> !knows.test(other))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<Reference> reference(JsonValue value) {
        try {
            return value instanceof JsonString text ? Optional.of(Reference.parse(text.getString())) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
