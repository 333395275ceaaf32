package org.recourse.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Files to begin with. They carry a byte order mark, by which spreadsheets know that they are written in UTF-8.
 */
public final class CountryTemplate {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private CountryTemplate() {}

    /** A file with nothing but its header. */
    public static String empty(String file) {
        return BYTE_ORDER_MARK + CountrySheets.header(file) + "\r\n";
    }

    /** A file of a small invented country that holds together. */
    public static String example(String file) {
        try (var in = CountryTemplate.class.getResourceAsStream("example/" + file)) {
            return BYTE_ORDER_MARK
                    + new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
