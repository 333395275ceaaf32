package org.recourse.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One CSV file of a country, its columns in any order. What does not parse is noted as a fault and the rest is read on,
 * so that whoever keeps the file sees all of it at once.
 */
final class Sheet {

    /** More lines than the largest file of a large country has. */
    static final int MOST_LINES = 60_000;

    private static final int LONGEST_CELL = 1_000;
    private static final Pattern FORMULA = Pattern.compile("[=+@\\-].*");
    private static final Pattern PHONE = Pattern.compile("\\+[0-9 ()/.-]+");
    private static final Pattern BROKEN = Pattern.compile("#(REF!|N/A|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!)");
    private static final Pattern KEY =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}._/-]{0,78}[\\p{L}\\p{M}\\p{N}])?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*");

    private final String file;
    private final SheetColumns columns;
    private final List<Line> lines = new ArrayList<>();
    private final Consumer<Fault> faults;

    Sheet(String file, String text, Consumer<Fault> faults, SheetColumns columns) {
        this.file = file;
        this.faults = faults;
        this.columns = columns;
        var rows = Csv.rows(file, text, faults);
        if (rows.isEmpty()) {
            fault(1, null, Defect.EMPTY_FILE, String.join(",", columns.needed()));
        } else if (rows.size() > MOST_LINES) {
            fault(0, null, Defect.TOO_MANY_LINES, String.valueOf(MOST_LINES));
        } else if (headerHolds(rows.get(0))) {
            rows.stream().skip(1).forEach(row -> read(row, rows.get(0).cells()));
        }
    }

    private void fault(int line, @Nullable String column, Defect defect, String... values) {
        faults.accept(Fault.of(file, line, column, defect, values));
    }

    private boolean headerHolds(Csv.Row header) {
        var seen = new HashMap<String, Integer>();
        header.cells().forEach(name -> seen.merge(name, 1, Integer::sum));
        boolean holds = true;
        for (var name : columns.needed()) {
            holds &= seen.containsKey(name) || refused(header, name, Defect.MISSING_COLUMN);
        }
        for (var name : seen.keySet()) {
            boolean language = columns.named() && LANGUAGE.matcher(name).matches();
            holds &= columns.knows(name)
                    || refused(header, name, language ? Defect.UNKNOWN_LANGUAGE : Defect.UNKNOWN_COLUMN);
            holds &= seen.get(name) == 1 || refused(header, name, Defect.COLUMN_TWICE);
        }
        return holds;
    }

    private boolean refused(Csv.Row header, String column, Defect defect) {
        fault(header.line(), column.isEmpty() ? null : column, defect, String.join(", ", columns.all()));
        return false;
    }

    private void read(Csv.Row row, List<String> header) {
        if (row.cells().size() != header.size()) {
            fault(
                    row.line(),
                    null,
                    Defect.WRONG_NUMBER_OF_CELLS,
                    String.valueOf(row.cells().size()),
                    String.valueOf(header.size()));
            return;
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), row.cells().get(i));
        }
        var line = new Line(row.line(), cells);
        cells.forEach(line::look);
        lines.add(line);
    }

    /** Control characters and marks of direction turn a name into another one for the eye. */
    private static boolean hidden(int symbol) {
        int type = Character.getType(symbol);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    /** What each line becomes; a line that becomes nothing has been noted as a fault. */
    <T> List<T> each(Function<Line, @Nullable T> read) {
        var all = new ArrayList<T>();
        for (var line : lines) {
            T one = read.apply(line);
            if (one != null) {
                all.add(one);
            }
        }
        return List.copyOf(all);
    }

    /** One line of the file, by the names of its columns. */
    final class Line {

        private final int number;
        private final Map<String, String> cells;
        private boolean sound = true;

        private Line(int number, Map<String, String> cells) {
            this.number = number;
            this.cells = cells;
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
            Sheet.this.fault(number, column, defect, values);
        }

        /** What no cell may hold, whatever its column: a spreadsheet would run it, or nobody would see it. */
        private void look(String column, String cell) {
            if (cell.codePoints().anyMatch(Sheet::hidden)) {
                fault(column, Defect.HIDDEN_CHARACTER);
            } else if (cell.length() > LONGEST_CELL) {
                fault(column, Defect.TOO_LONG, String.valueOf(LONGEST_CELL));
            } else if (BROKEN.matcher(cell).matches()) {
                fault(column, Defect.SPREADSHEET_ERROR);
            } else if (FORMULA.matcher(cell).matches() && !phone(column, cell)) {
                fault(column, Defect.FORMULA, cell.substring(0, 1));
            }
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
                    .allMatch(cell ->
                            cell.getKey().equals(column) != cell.getValue().isEmpty());
        }

        /** A name of a person, which is compared by its letters. */
        void named(String column) {
            if (!text(column).isEmpty() && text(column).codePoints().noneMatch(Character::isLetterOrDigit)) {
                fault(column, Defect.NO_LETTERS);
            }
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
            } catch (IllegalArgumentException | java.time.DateTimeException unknown) {
                fault(column, Defect.NOT_KNOWN, text);
                return null;
            }
        }
    }
}
