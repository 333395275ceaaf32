package org.recourse.web.shared.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.recourse.web.shared.Malformed;
import org.recourse.web.shared.SentBytes;

/** Reads a body of JSON: an object in UTF-8, each name in it once. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonReader implements MessageBodyReader<JsonObject> {

    private static final JsonReaderFactory JSON =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    /** As the gate holds by what is said of the length. */
    private static final long LARGEST = 1024 * 1024L;

    @Inject
    private SentBytes sent;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == JsonObject.class;
    }

    @Override
    public JsonObject readFrom(
            Class<JsonObject> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        return object(text(sent.all(stream, LARGEST)));
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new Malformed("no UTF-8");
        }
    }

    /** @throws Malformed where it is no object of JSON, says something twice, or goes on after its end */
    static JsonObject object(String text) {
        try (var reader = JSON.createReader(new StringReader(text));
                var again = Json.createParser(new StringReader(text))) {
            var object = reader.readObject();
            again.next();
            again.skipObject();
            if (again.hasNext()) {
                throw new Malformed("more than one object");
            }
            return object;
        } catch (RuntimeException malformed) {
            // Its parser has a different exception for each way, among them bare ones.
            throw new Malformed("no object of JSON");
        }
    }
}
