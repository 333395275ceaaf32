package org.recourse.web.grievance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.History;
import org.recourse.web.shared.history.Happened;

/** Entries of a history as machines read them: with the facts as the ledger has them. */
final class HistoryJson {

    private HistoryJson() {}

    /** @param named the events of the page with the names that the reader may see */
    static JsonObject page(History.Page page, List<Happened> named) {
        var entries = Json.createArrayBuilder();
        for (int i = 0; i < named.size(); i++) {
            entries.add(entry(page.events().get(i), named.get(i)));
        }
        return Json.createObjectBuilder()
                .add("total", page.total())
                .add("derived", page.derived())
                .add("entries", entries)
                .build();
    }

    private static JsonObjectBuilder entry(History.Event event, Happened happened) {
        var json = Json.createObjectBuilder()
                .add("number", event.number())
                .add("at", event.at().toString())
                .add("act", event.act())
                .add("role", event.role());
        add(json, "person", happened.person());
        add(json, "office", happened.office());
        add(json, "behalf", happened.behalf());
        var facts = Json.createObjectBuilder();
        new TreeMap<>(event.facts()).forEach(facts::add);
        json.add("facts", facts);
        add(json, "reason", happened.reason());
        add(json, "hash", event.hash().isEmpty() ? null : event.hash());
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable String value) {
        if (value != null) {
            json.add(name, value);
        }
    }
}
