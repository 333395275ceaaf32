package org.recourse.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers by which columns of the database name codes, from {@code numbers.csv}. A number is never used again for
 * another code; the order of an enum is nobody's business but Java's.
 */
public final class Numbers {

    private static final Map<String, Map<String, Short>> BY_CODE = new HashMap<>();
    private static final Map<String, Map<Short, String>> BY_NUMBER = new HashMap<>();

    static {
        read();
    }

    private Numbers() {}

    private static void read() {
        var file = Numbers.class.getResourceAsStream("numbers.csv");
        if (file == null) {
            throw new IllegalStateException("numbers.csv is missing");
        }
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", 3)).forEach(Numbers::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String[] row) {
        var number = Short.parseShort(row[1]);
        BY_CODE.computeIfAbsent(row[0], list -> new HashMap<>()).put(row[2], number);
        BY_NUMBER.computeIfAbsent(row[0], list -> new HashMap<>()).put(number, row[2]);
    }

    /** The number of a code of a list; refuses an unknown one with {@link IllegalArgumentException}. */
    public static short of(String list, String code) {
        var number = BY_CODE.getOrDefault(list, Map.of()).get(code);
        if (number == null) {
            throw new IllegalArgumentException("no number for " + code + " of list " + list);
        }
        return number;
    }

    /** The code with this number; refuses an unknown one with {@link IllegalArgumentException}. */
    public static String code(String list, int number) {
        var code = BY_NUMBER.getOrDefault(list, Map.of()).get((short) number);
        if (code == null) {
            throw new IllegalArgumentException("no code has the number " + number + " in list " + list);
        }
        return code;
    }

    /** All codes of a list with their numbers; empty where there is no such list. */
    public static Map<String, Short> list(String list) {
        return Map.copyOf(BY_CODE.getOrDefault(list, Map.of()));
    }
}
