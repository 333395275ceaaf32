package org.recourse.ledger;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import org.recourse.ledger.StrictJson.Unreadable;

/**
 * Builds a JSON object in which no name occurs twice, with nothing after it. Providers differ in what they do about
 * both (some parsers ignore their own setting), hence by hand.
 */
final class StrictParser {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final int DEEPEST = 32;

    private final JsonParser parser;

    private StrictParser(JsonParser parser) {
        this.parser = parser;
    }

    static JsonObject parse(String text) {
        try (var parser = PARSERS.createParser(new StringReader(text))) {
            var strict = new StrictParser(parser);
            if (parser.next() != Event.START_OBJECT) {
                throw new Unreadable("is no JSON object");
            }
            var object = strict.object(1);
            if (parser.hasNext()) {
                throw new Unreadable("goes on after its end");
            }
            return object;
        } catch (JsonException | IllegalStateException | NoSuchElementException e) {
            throw new Unreadable("is no JSON");
        }
    }

    private JsonObject object(int depth) {
        var object = Json.createObjectBuilder();
        var names = new HashSet<String>();
        while (parser.next() != Event.END_OBJECT) {
            var name = parser.getString();
            if (!names.add(name)) {
                throw new Unreadable("a name occurs twice in one object");
            }
            object.add(name, value(parser.next(), depth));
        }
        return object.build();
    }

    private JsonArray array(int depth) {
        var array = Json.createArrayBuilder();
        for (var event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            array.add(value(event, depth));
        }
        return array.build();
    }

    private JsonValue value(Event event, int depth) {
        if (depth == DEEPEST) {
            throw new Unreadable("is nested too deep");
        }
        return switch (event) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> array(depth + 1);
            case VALUE_STRING, VALUE_NUMBER, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> parser.getValue();
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new Unreadable("is no JSON");
        };
    }
}
