package org.recourse.web.shared.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.recourse.web.shared.Malformed;

/**
 * Reads a body of JSON: an object in UTF-8, each name in it once. How long it may be was looked at before; how long it
 * may take is looked at here, so that nobody holds a thread by sending a byte now and then.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonReader implements MessageBodyReader<JsonObject> {

    /** Within so many seconds the whole body must have come. */
    @Inject
    @ConfigProperty(name = "recourse.api.body-seconds", defaultValue = "20")
    private int patience = 20;

    private static final JsonReaderFactory JSON =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

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
        return object(text(
                bytes(stream, System.nanoTime() + Duration.ofSeconds(patience).toNanos())));
    }

    /** What comes not at all or only in part is too slow as well: the server gives up waiting for a byte. */
    private static byte[] bytes(InputStream stream, long deadline) {
        var body = new ByteArrayOutputStream();
        var part = new byte[8192];
        try {
            for (int read = stream.read(part); read >= 0; read = stream.read(part)) {
                if (System.nanoTime() - deadline > 0) {
                    throw new ClientErrorException(Response.Status.REQUEST_TIMEOUT);
                }
                body.write(part, 0, read);
            }
        } catch (IOException cut) {
            throw new ClientErrorException(Response.Status.REQUEST_TIMEOUT, cut);
        }
        return body.toByteArray();
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
