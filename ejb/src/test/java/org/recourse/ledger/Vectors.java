package org.recourse.ledger;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The test vectors of the frozen form, shared with every other reader and writer of it. */
final class Vectors {

    private Vectors() {}

    static byte[] bytes(String name) {
        try (var stream = Vectors.class.getResourceAsStream("/ledger/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonObject object(String name) {
        return Json.createReader(reader(name)).readObject();
    }

    static Stream<JsonObject> rows(String name) {
        JsonArray rows = Json.createReader(reader(name)).readArray();
        return rows.getValuesAs(JsonObject.class).stream();
    }

    private static StringReader reader(String name) {
        return new StringReader(new String(bytes(name), StandardCharsets.UTF_8));
    }
}
