package org.recourse.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One CSV file of a country, its columns in any order. What does not parse is noted as a fault and the rest is read on,
 * so that whoever keeps the file sees all of it at once. Letters are composed: two keys that look the same are the same.
 */
final class Sheet {

    /** More lines than the largest file of a large country has. */
    static final int MOST_LINES = 60_000;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*");

    private final String file;
    private final SheetColumns columns;
    private final List<SheetLine> lines = new ArrayList<>();
    private final Faults faults;

    Sheet(String file, String text, Faults faults, SheetColumns columns) {
        this.file = file;
        this.faults = faults;
        this.columns = columns;
        var rows = Csv.rows(file, text, faults);
        if (rows.isEmpty()) {
            fault(1, null, Defect.EMPTY_FILE, String.join(",", columns.needed()));
        } else if (rows.size() > MOST_LINES) {
            fault(0, null, Defect.TOO_MANY_LINES, String.valueOf(MOST_LINES));
        } else if (headerHolds(rows.get(0))) {
            rows.stream()
                    .skip(1)
                    .takeWhile(row -> !faults.full())
                    .forEach(row -> read(row, rows.get(0).cells()));
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
            cells.put(header.get(i), Normalizer.normalize(row.cells().get(i), Normalizer.Form.NFC));
        }
        lines.add(new SheetLine(file, row.line(), cells, faults));
    }

    /** What each line becomes; a line that becomes nothing has been noted as a fault. */
    <T> List<T> each(Function<SheetLine, @Nullable T> read) {
        var all = new ArrayList<T>();
        for (var line : lines) {
            if (faults.full()) {
                break;
            }
            T one = read.apply(line);
            if (one != null) {
                all.add(one);
            }
        }
        return List.copyOf(all);
    }
}
