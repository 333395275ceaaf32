package org.recourse.web.oversight;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180) in UTF-8, with the mark by which spreadsheets know that. A cell that a spreadsheet
 * would take for a formula begins with an apostrophe, so that it is read and not run.
 */
final class CsvText {

    private static final String MARK = "\uFEFF";
    private static final String FORMULAS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder(MARK);

    void row(List<String> cells) {
        text.append(cells.stream().map(CsvText::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String value) {
        var harmless = !value.isEmpty() && FORMULAS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return harmless.chars().anyMatch(sign -> ",\"\r\n".indexOf(sign) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    String text() {
        return text.toString();
    }
}
