package org.recourse.directory;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One line of a file of a country, by the names of its columns. What is no such value is noted as a fault. */
final class SheetLine {

    private static final int LONGEST_CELL = 1_000;

    /** The Arabic tatweel. */
    private static final int STRETCH = 0x0640;

    private static final Set<String> FORMULA = Set.of("=", "+", "@", "-");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9 ()/.-]+");
    private static final Pattern BROKEN = Pattern.compile("#(REF!|N/A|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!)");
    private static final Pattern KEY =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}._/-]{0,78}[\\p{L}\\p{M}\\p{N}])?");

    private final String file;
    private final int number;
    private final Map<String, String> cells;
    private final Consumer<Fault> faults;
    private boolean sound = true;

    SheetLine(String file, int number, Map<String, String> cells, Consumer<Fault> faults) {
        this.file = file;
        this.number = number;
        this.cells = cells;
        this.faults = faults;
        cells.forEach(this::look);
    }

    int number() {
        return number;
    }

    /** Did everything that was asked of this line so far hold? */
    boolean sound() {
        return sound;
    }

    void fault(@Nullable String column, Defect defect, String... values) {
        sound = false;
        faults.accept(Fault.of(file, number, column, defect, values));
    }

    /** Control characters and marks of direction turn a name into another one for the eye. */
    private static boolean hidden(int symbol) {
        int type = Character.getType(symbol);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** What no cell may hold, whatever its column: a spreadsheet would run it, or nobody would see it. */
    private void look(String column, String cell) {
        if (cell.codePoints().anyMatch(SheetLine::hidden)) {
            fault(column, Defect.HIDDEN_CHARACTER);
        } else if (cell.length() > LONGEST_CELL) {
            fault(column, Defect.TOO_LONG, String.valueOf(LONGEST_CELL));
        } else if (BROKEN.matcher(cell).matches()) {
            fault(column, Defect.SPREADSHEET_ERROR);
        } else if (FORMULA.contains(sign(cell)) && !phone(column, cell)) {
            fault(column, Defect.FORMULA, sign(cell));
        }
    }

    /** How a cell begins: some spreadsheets take a wide sign for the plain one, and a blank before it for nothing. */
    private static String sign(String cell) {
        var plain = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        return plain.isEmpty() ? "" : plain.substring(0, 1);
    }

    private boolean phone(String column, String cell) {
        return column.equals("telephone") && PHONE.matcher(cell).matches();
    }

    String text(String column) {
        return cells.getOrDefault(column, "");
    }

    String required(String column) {
        if (text(column).isEmpty()) {
            fault(column, Defect.EMPTY);
        }
        return text(column);
    }

    /** A code or key by which the line is known again. */
    String key(String column) {
        var key = required(column);
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            fault(column, Defect.WRONG_KEY, key);
        }
        return key;
    }

    /** Is this the only cell that is not empty? */
    boolean only(String column) {
        return cells.entrySet().stream()
                .allMatch(
                        cell -> cell.getKey().equals(column) != cell.getValue().isEmpty());
    }

    /** A name of a person, which is compared by its letters. */
    void named(String column) {
        if (!text(column).isEmpty() && !hasLetter(text(column))) {
            fault(column, Defect.NO_LETTERS);
        }
    }

    /** As names are compared: without marks, and without the stroke that only stretches a word. */
    private static boolean hasLetter(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .codePoints()
                .anyMatch(symbol -> symbol != STRETCH && Character.isLetterOrDigit(symbol));
    }

    List<String> list(String column) {
        return Stream.of(text(column).split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Empty is no. */
    boolean yes(String column) {
        return yes(column, false);
    }

    boolean yes(String column, boolean empty) {
        var word = text(column);
        if (!word.isEmpty() && !word.equals("yes") && !word.equals("no")) {
            fault(column, Defect.NOT_YES_OR_NO, word);
        }
        return word.isEmpty() ? empty : word.equals("yes");
    }

    /** Each part of the cell as a value, without those that are none. */
    <T> List<T> values(String column, Function<String, T> parse) {
        var values = new ArrayList<T>();
        for (var part : list(column)) {
            T value = parsed(column, part, parse);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** The cell as a value; null where it is empty or, with a fault, no such value. */
    <T> @Nullable T maybe(String column, Function<String, T> parse) {
        return text(column).isEmpty() ? null : parsed(column, text(column), parse);
    }

    /** The cell as a value; null, with a fault, where it is empty or no such value. */
    <T> @Nullable T must(String column, Function<String, T> parse) {
        return required(column).isEmpty() ? null : parsed(column, text(column), parse);
    }

    private <T> @Nullable T parsed(String column, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException unknown) {
            fault(column, Defect.NOT_KNOWN, text);
            return null;
        }
    }
}
