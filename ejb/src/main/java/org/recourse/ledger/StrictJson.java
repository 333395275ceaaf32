package org.recourse.ledger;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of a bundle in the one way that all verifiers share: well-formed UTF-8, no name twice in an object,
 * whole numbers without exponent, canonical base64 and hexadecimal.
 */
final class StrictJson {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,40}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** The bundle cannot be judged. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super("bundle: " + why, null, false, false);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    private StrictJson() {}

    static JsonObject object(byte[] bytes) {
        return StrictParser.parse(decode(bytes));
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("is not in UTF-8");
        }
    }

    static String text(JsonValue of, String name) {
        if (member(of, name) instanceof JsonString text) {
            return text.getString();
        }
        throw wrong(name);
    }

    static BigInteger number(JsonValue of, String name) {
        if (member(of, name) instanceof JsonNumber number
                && WHOLE.matcher(number.toString()).matches()) {
            return number.bigIntegerValue();
        }
        throw wrong(name);
    }

    static JsonArray array(JsonValue of, String name) {
        if (member(of, name) instanceof JsonArray array) {
            return array;
        }
        throw wrong(name);
    }

    static byte[] digest(JsonValue of, String name) {
        var text = text(of, name);
        if (!DIGEST.matcher(text).matches()) {
            throw new Unreadable(name + ": not 32 bytes in lower-case hexadecimal");
        }
        return HexFormat.of().parseHex(text);
    }

    static byte[] base64(JsonValue of, String name) {
        var text = text(of, name);
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new Unreadable(name + ": not base64");
        }
        throw new Unreadable(name + ": not canonical base64");
    }

    private static @Nullable JsonValue member(JsonValue of, String name) {
        return of instanceof JsonObject object ? object.get(name) : null;
    }

    private static Unreadable wrong(String name) {
        return new Unreadable(name + " is missing or of a wrong type");
    }
}
