package org.recourse.web.oversight;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180) in UTF-8, with the mark by which spreadsheets know that. A cell that a spreadsheet
 * would take for a formula begins with an apostrophe, so that it is read and not run. Where a semicolon or a tab parts the
 * cells of a spreadsheet, a cell that holds one stays one cell: it is quoted.
 */
final class CsvText {

    private static final String MARK = "\uFEFF";
    /** By which a formula begins, also where signs are written as wide as Chinese ones. */
    private static final String FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String QUOTED = ",;\t\"\r\n";

    private final StringBuilder text = new StringBuilder(MARK);

    void row(List<String> cells) {
        text.append(cells.stream().map(CsvText::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String value) {
        var harmless = !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return harmless.chars().anyMatch(sign -> QUOTED.indexOf(sign) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    String text() {
        return text.toString();
    }
}
