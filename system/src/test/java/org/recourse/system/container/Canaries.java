package org.recourse.system.container;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that nobody else ever writes, in every form in which they could lie somewhere: UTF-8, UTF-16 of both orders,
 * hexadecimal, Base64 at each of its three offsets, and with the escapes of JSON.
 */
final class Canaries {

    private final Map<String, String> forms = new LinkedHashMap<>();

    Canaries(List<String> words) {
        words.forEach(this::add);
    }

    private void add(String word) {
        for (var spelt : List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT))) {
            add(word + " in UTF-8", spelt.getBytes(StandardCharsets.UTF_8));
            add(word + " in UTF-16BE", spelt.getBytes(StandardCharsets.UTF_16BE));
            add(word + " in UTF-16LE", spelt.getBytes(StandardCharsets.UTF_16LE));
        }
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
            encoded(word, charset);
        }
        add(word + " with escapes", escaped(word).getBytes(StandardCharsets.US_ASCII));
    }

    private void encoded(String word, Charset charset) {
        var bytes = word.getBytes(charset);
        var hex = HexFormat.of().formatHex(bytes);
        add(word + " in hexadecimal of " + charset, hex.getBytes(StandardCharsets.US_ASCII));
        add(word + " in hexadecimal of " + charset, hex.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        for (int offset = 0; offset < 3; offset++) {
            var moved = ByteBuffer.allocate(offset + bytes.length)
                    .position(offset)
                    .put(bytes)
                    .array();
            var text = Base64.getEncoder().withoutPadding().encodeToString(moved);
            // What depends on the neighbours is left out.
            add(
                    word + " in Base64",
                    text.substring(offset == 0 ? 0 : offset + 1, text.length() - 1)
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String escaped(String word) {
        return word.chars()
                .mapToObj(symbol -> symbol < 128 ? String.valueOf((char) symbol) : "\\u%04x".formatted(symbol))
                .collect(Collectors.joining());
    }

    private void add(String name, byte[] form) {
        forms.putIfAbsent(latin(form), name);
    }

    /** Each byte as one character: so that bytes are searched as fast as text is. */
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Which of them, in which form, are in these bytes. */
    Set<String> in(byte[] bytes) {
        var text = latin(bytes);
        return forms.entrySet().stream()
                .filter(form -> text.contains(form.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }
}
