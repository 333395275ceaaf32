package org.recourse.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Java reads, hashes and seals as the vectors say, and refuses what they refuse. */
class EntryVectorTest {

    private static final JsonObject ENTRIES = Vectors.object("entries.json");
    private static final String LEDGER = ENTRIES.getString("ledger");

    @TestFactory
    Stream<DynamicTest> each_entry_has_its_hash_and_fields() {
        return ENTRIES.getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                .map(row -> DynamicTest.dynamicTest("index " + row.getInt("index"), () -> {
                    var entry = Entry.parse(row.getString("entry"));

                    assertThat(entry.hash().hex()).isEqualTo(row.getString("hash"));
                    assertThat(entry.text()).hasSize(row.getInt("bytes"));
                    assertThat(fields(entry)).isEqualTo(fields(row.getJsonObject("fields")));
                    assertThat(written(row.getJsonObject("fields"))).isEqualTo(row.getString("entry"));
                }));
    }

    @Test
    void each_entry_names_the_one_before_it_in_its_stream_or_the_anchor() {
        var heads = new HashMap<StreamName, Entry>();
        for (var row : ENTRIES.getJsonArray("entries").getValuesAs(JsonObject.class)) {
            var entry = Entry.parse(row.getString("entry"));
            var before = heads.put(entry.stream(), entry);

            assertThat(entry.seq()).isEqualTo(before == null ? 1 : before.seq() + 1);
            assertThat(entry.prev()).isEqualTo(before == null ? entry.stream().anchor(LEDGER) : before.hash());
        }
    }

    @Test
    void each_stream_has_its_anchor() {
        ENTRIES.getJsonObject("anchors")
                .forEach((stream, anchor) -> assertThat(
                                new StreamName(stream).anchor(LEDGER).hex())
                        .isEqualTo(((JsonString) anchor).getString()));
    }

    @TestFactory
    Stream<DynamicTest> forms_are_taken_or_refused_as_listed() {
        return Vectors.rows("forms.json")
                .map(row -> DynamicTest.dynamicTest(row.getString("name"), () -> {
                    if (row.getString("expect").equals("good")) {
                        assertThat(Entry.parse(row.getString("entry")).text()).isEqualTo(row.getString("entry"));
                    } else {
                        assertThatThrownBy(() -> Entry.parse(row.getString("entry")))
                                .isInstanceOf(EntryRefused.class);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> seals_are_as_listed() {
        return Vectors.rows("seals.json")
                .map(row -> DynamicTest.dynamicTest(row.getString("name"), () -> {
                    var stream = new StreamName(row.getString("stream"));
                    var salt = HexFormat.of().parseHex(row.getString("salt"));
                    var text = Base64.getDecoder().decode(row.getString("text"));

                    var seal = Seal.of(stream, row.getString("field"), salt, text);

                    assertThat(seal.digest()).isEqualTo(row.getString("seal"));
                    assertThat(seal.holds(stream, salt, text)).isTrue();
                    assertThat(seal.holds(StreamName.DIRECTORY, salt, text)).isFalse();
                }));
    }

    private static Map<String, Object> fields(Entry entry) {
        var fields = new TreeMap<String, Object>();
        fields.put("stream", entry.stream().text());
        fields.put("seq", entry.seq());
        fields.put("at", "%tFT%<tT".formatted(entry.at().atOffset(ZoneOffset.UTC)));
        fields.put("prev", entry.prev().hex());
        put(fields, "act", entry.act());
        put(fields, "actor", entry.actor());
        put(fields, "role", entry.role());
        put(fields, "office", entry.office());
        put(fields, "behalf", entry.behalf());
        put(fields, "helper", entry.helper());
        put(fields, "request", entry.request());
        fields.put("facts", entry.facts());
        fields.put("seals", entry.seals());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static Map<String, Object> fields(JsonObject row) {
        var fields = new TreeMap<String, Object>(Map.of("facts", Map.of(), "seals", Map.of()));
        row.forEach((name, value) -> fields.put(
                name,
                switch (name) {
                    case "seq" -> (Object) (long) row.getInt(name);
                    case "at" -> row.getString(name).substring(0, 19);
                    case "facts", "seals" -> texts(row.getJsonObject(name));
                    default -> row.getString(name);
                }));
        fields.remove("nonce");
        return fields;
    }

    private static Map<String, String> texts(JsonObject object) {
        var texts = new TreeMap<String, String>();
        object.forEach((name, value) -> texts.put(name, ((JsonString) value).getString()));
        return texts;
    }

    private static String written(JsonObject row) {
        var text = EntryText.after(
                new Hash(row.getString("prev")),
                new StreamName(row.getString("stream")),
                row.getInt("seq"),
                row.getString("at"));
        row.forEach((name, value) -> {
            switch (name) {
                case "stream", "seq", "at", "prev" -> {}
                case "facts" -> texts(row.getJsonObject(name)).forEach((n, v) -> text.line("fact", n + "=" + v));
                case "seals" -> texts(row.getJsonObject(name)).forEach((n, v) -> text.line("seal", n + "=" + v));
                default -> text.line(name, row.getString(name));
            }
        });
        return text.text();
    }
}
