package org.recourse.directory;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of comma-separated values (RFC 4180) as rows of cells, as spreadsheets of all countries write it: the separator
 * is whichever of comma, semicolon and tab the first line has most of. What is not well-formed is noted as a fault and
 * read on.
 */
final class Csv {

    /** One row, with the number of the line on which it begins. */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        boolean blank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    private static final String SEPARATORS = ",;\t";

    private final String file;
    private final String text;
    private final Faults faults;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean blank = true;
    private boolean strayed;
    private int at;
    private int line = 1;
    private int begin = 1;

    private Csv(String file, String text, Faults faults) {
        this.file = file;
        this.text = text;
        this.faults = faults;
        separator = separator(text);
    }

    /** All rows of a file that are not blank, the header first. */
    static List<Row> rows(String file, String text, Faults faults) {
        return new Csv(file, text, faults).read();
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        char most = ',';
        for (char candidate : SEPARATORS.toCharArray()) {
            most = count(header, candidate) > count(header, most) ? candidate : most;
        }
        return most;
    }

    private static long count(String text, char symbol) {
        return text.chars().filter(c -> c == symbol).count();
    }

    private List<Row> read() {
        while (at < text.length() && rows.size() <= Sheet.MOST_LINES && !faults.full()) {
            char c = text.charAt(at++);
            if (c == '"' && blank) {
                cell.setLength(0);
                quoted();
            } else if (c == separator) {
                endCell();
            } else if (c == '\n' || c == '\r') {
                endRow(c);
            } else {
                stray(c);
                cell.append(c);
                blank &= c == ' ';
            }
        }
        if (!cells.isEmpty() || cell.length() > 0) {
            endRow('\n');
        }
        return rows;
    }

    /** Once in a row is enough. */
    private void stray(char c) {
        if (c == '"' && !strayed) {
            strayed = true;
            fault(line, Defect.STRAY_QUOTE);
        }
    }

    /** Up to the quotation mark that ends the cell; one that never ends takes the rest of the file with it. */
    private void quoted() {
        int opened = line;
        blank = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                cell.append(c);
                at++;
            } else if (c == '"') {
                afterQuote();
                return;
            } else {
                within(c, opened);
            }
        }
        fault(opened, Defect.OPEN_QUOTE);
    }

    private void within(char c, int opened) {
        if (c == '\n') {
            if (line++ == opened) {
                fault(opened, Defect.LINE_END);
            }
        }
        cell.append(c == '\n' || c == '\r' ? ' ' : c);
    }

    private void afterQuote() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean ends = at == text.length() || text.charAt(at) == separator || "\r\n".indexOf(text.charAt(at)) >= 0;
        if (!ends) {
            stray('"');
        }
    }

    private void endCell() {
        cells.add(cell.toString().strip());
        cell.setLength(0);
        blank = true;
    }

    private void endRow(char c) {
        endCell();
        var row = new Row(begin, cells);
        if (!row.blank()) {
            rows.add(row);
        }
        cells.clear();
        strayed = false;
        if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        begin = ++line;
    }

    private void fault(int where, Defect defect) {
        faults.accept(Fault.of(file, where, null, defect));
    }
}
