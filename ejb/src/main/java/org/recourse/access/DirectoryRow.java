package org.recourse.access;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One row of the directory in the words of the files: other rows are named by their codes and names of people stand in
 * the clear, so that what is written can be compared with what stands there. It shows itself to no log.
 *
 * @param table of the schema recourse
 * @param key by which the same row is known again
 * @param scope what must be named again for the row to be taken back where it is not; empty for what is never taken back
 * @param columns as they are written
 * @param links columns that name another row, by its table and code
 * @param sealed columns that are sealed, in the clear
 */
record DirectoryRow(
        String table,
        String key,
        String scope,
        Map<String, JsonValue> columns,
        Map<String, Link> links,
        Map<String, String> sealed) {

    /** Found once: the general entrance looks for it on the class path with each value. */
    static final JsonProvider JSON = JsonProvider.provider();

    /** Another row, by its table and code. */
    record Link(String table, String code) {}

    DirectoryRow {
        columns = new LinkedHashMap<>(columns);
        links = new LinkedHashMap<>(links);
        sealed = new LinkedHashMap<>(sealed);
    }

    static DirectoryRow of(String table, String key, String scope) {
        return new DirectoryRow(table, table + '|' + key, scope, Map.of(), Map.of(), Map.of());
    }

    DirectoryRow with(String column, JsonValue value) {
        columns.put(column, value);
        return this;
    }

    DirectoryRow with(String column, String value) {
        return with(column, JSON.createValue(value));
    }

    DirectoryRow with(String column, int value) {
        return with(column, JSON.createValue(value));
    }

    DirectoryRow with(String column, boolean value) {
        return with(column, value ? JsonValue.TRUE : JsonValue.FALSE);
    }

    DirectoryRow linked(String column, String toTable, String code) {
        links.put(column, new Link(toTable, code));
        return this;
    }

    DirectoryRow sealing(String column, String text) {
        sealed.put(column, text);
        return this;
    }

    /** The same row of an officer, with the key under which the files name the person and nothing else that is sealed. */
    DirectoryRow withKeyOnly() {
        var plain = new LinkedHashMap<>(columns);
        plain.remove("name_digest");
        var key = Objects.requireNonNull(sealed.get("key_sealed"));
        return new DirectoryRow(table, this.key, scope, plain, links, Map.of("key_sealed", key));
    }

    /** A column that is an instant; {@code infinity} is the last one. */
    Instant instant(String name) {
        var text = ((JsonString) column(name)).getString();
        return text.equals("infinity") ? Instant.MAX : Instant.parse(text);
    }

    JsonValue column(String name) {
        return columns.getOrDefault(name, JsonValue.NULL);
    }

    /** In which columns it says something else than the one that stands there. */
    Set<String> differences(DirectoryRow before) {
        var different = new TreeSet<String>();
        columns.forEach((column, value) -> note(different, column, value, before.columns.get(column)));
        links.forEach((column, value) -> note(different, column, value, before.links.get(column)));
        sealed.forEach((column, value) -> note(different, column, value, before.sealed.get(column)));
        before.links.keySet().stream()
                .filter(column -> !links.containsKey(column))
                .forEach(different::add);
        return different;
    }

    private static void note(Set<String> different, String column, Object value, @Nullable Object before) {
        if (!Objects.equals(value, before)) {
            different.add(column);
        }
    }

    /** As the door of the database takes it, without what is numbered or sealed. */
    JsonObjectBuilder written() {
        var row = JSON.createObjectBuilder().add("table", table);
        columns.forEach(row::add);
        return row;
    }

    @Override
    public String toString() {
        return "row of " + table;
    }
}
