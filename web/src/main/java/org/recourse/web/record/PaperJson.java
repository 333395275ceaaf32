package org.recourse.web.record;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import org.recourse.web.record.Paper.Fact;
import org.recourse.web.record.Paper.Part;
import org.recourse.web.record.Paper.Row;

/** A paper as {@code record.json}: what is sealed, attached, and read back to make the pages once more. */
final class PaperJson {

    private static final String FORMAT = "recourse-record/1";

    /** Looked for once: a long record is made of thousands of objects. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private PaperJson() {}

    static String write(Paper paper) {
        return JSON.createObjectBuilder()
                .add("format", FORMAT)
                .add("id", paper.id())
                .add("copy", paper.copy())
                .add("language", paper.language())
                .add("made", paper.made())
                .add("reference", paper.reference())
                .add("title", paper.title())
                .add("under", paper.under())
                .add("recipient", paper.recipient())
                .add("kept", paper.kept())
                .add("cover", strings(paper.cover()))
                .add("parts", parts(paper.parts()))
                .build()
                .toString();
    }

    private static JsonArrayBuilder strings(Collection<String> words) {
        return JSON.createArrayBuilder(words);
    }

    private static JsonArrayBuilder parts(List<Part> parts) {
        var all = JSON.createArrayBuilder();
        parts.forEach(part -> all.add(JSON.createObjectBuilder()
                .add("name", part.name())
                .add("heading", part.heading())
                .add("facts", facts(part.facts()))
                .add("words", strings(part.words()))
                .add("columns", strings(part.columns()))
                .add("rows", rows(part.rows()))));
        return all;
    }

    private static JsonArrayBuilder facts(List<Fact> facts) {
        var all = JSON.createArrayBuilder();
        facts.forEach(fact -> all.add(JSON.createObjectBuilder()
                .add("name", fact.name())
                .add("label", fact.label())
                .add("value", fact.value())));
        return all;
    }

    private static JsonArrayBuilder rows(List<Row> rows) {
        var all = JSON.createArrayBuilder();
        rows.forEach(row ->
                all.add(JSON.createObjectBuilder().add("kind", row.kind()).add("cells", strings(row.cells()))));
        return all;
    }

    /** Reads what {@link #write} wrote. */
    static Paper read(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            var paper = reader.readObject();
            return new Paper(
                    paper.getString("id"),
                    paper.getString("copy"),
                    paper.getString("language"),
                    paper.getString("made"),
                    paper.getString("reference"),
                    paper.getString("title"),
                    paper.getString("under"),
                    paper.getString("recipient"),
                    paper.getString("kept"),
                    strings(paper.getJsonArray("cover")),
                    paper.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                            .map(PaperJson::part)
                            .toList());
        }
    }

    private static List<String> strings(JsonArray words) {
        return words.getValuesAs(JsonString::getString);
    }

    private static Part part(JsonObject part) {
        return new Part(
                part.getString("name"),
                part.getString("heading"),
                part.getJsonArray("facts").getValuesAs(JsonObject.class).stream()
                        .map(fact -> new Fact(fact.getString("name"), fact.getString("label"), fact.getString("value")))
                        .toList(),
                strings(part.getJsonArray("words")),
                strings(part.getJsonArray("columns")),
                part.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                        .map(row -> new Row(row.getString("kind"), strings(row.getJsonArray("cells"))))
                        .toList());
    }
}
