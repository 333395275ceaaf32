package org.recourse.system.container;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that nobody else ever writes, in every form in which they could lie somewhere: UTF-8, UTF-16 of both orders,
 * hexadecimal, Base64 at each of its three offsets, and with the escapes of JSON.
 */
final class Canaries {

    /** So many bytes are compared first. */
    private static final int BEGINNING = Integer.BYTES;

    private final List<Form> forms = new ArrayList<>();

    /** Whether a form begins like that; several beginnings may share a place. */
    private final boolean[] beginnings = new boolean[1 << 16];

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
        if (forms.stream().noneMatch(known -> Arrays.equals(known.bytes(), form))) {
            var added = new Form(name, form);
            forms.add(added);
            beginnings[mixed(added.beginning())] = true;
        }
    }

    /** Which of them, in which form, are in these bytes. They are gone through once, however many forms are looked for. */
    Set<String> in(byte[] bytes) {
        var found = new HashSet<String>();
        int last = 0;
        for (int i = 0; i < bytes.length; i++) {
            last = last << 8 | bytes[i] & 0xFF;
            if (beginnings[mixed(last)]) {
                named(bytes, i - BEGINNING + 1, found);
            }
        }
        return found;
    }

    private void named(byte[] bytes, int from, Set<String> found) {
        for (var form : forms) {
            if (form.isAt(from, bytes)) {
                found.add(form.name());
            }
        }
    }

    /** Four bytes as one of a few numbers. */
    private static int mixed(int bytes) {
        return bytes * 0x9E3779B1 >>> 16;
    }

    /** A word as it may lie somewhere. */
    private record Form(String name, byte[] bytes) {

        int beginning() {
            return ByteBuffer.wrap(bytes).getInt();
        }

        boolean isAt(int from, byte[] among) {
            int to = from + bytes.length;
            return from >= 0 && to <= among.length && Arrays.equals(among, from, to, bytes, 0, bytes.length);
        }
    }
}
