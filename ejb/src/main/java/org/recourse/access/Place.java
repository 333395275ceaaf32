package org.recourse.access;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.recourse.ledger.StreamName;
import org.recourse.shared.Reference;

/**
 * Where a sealed text stands. It is authenticated with the ciphertext, so that a text that was moved to another case,
 * field, row or key does not open.
 *
 * @param stream the case, or the stream of the directory
 * @param column table and column, such as {@code message.sealed}
 * @param row the rest of the primary key without the case, its parts joined by dots, such as {@code 4.1.2}
 * @param schemaVersion the form of what was sealed there; rises when the same column gets another meaning
 * @param keyNumber which of the case's keys seals it, 0 to 32,767
 */
public record Place(StreamName stream, String column, String row, int schemaVersion, int keyNumber) {

    /** The form of everything that the first release seals. */
    public static final int FIRST_SCHEMA = 1;

    /** The largest number that a key can have: a {@code smallint}. */
    public static final int LARGEST_KEY = Short.MAX_VALUE;

    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,62}\\.[a-z][a-z0-9_]{0,62}");
    private static final Pattern ROW = Pattern.compile("[0-9A-Za-z_-]{1,64}(\\.[0-9A-Za-z_-]{1,64}){0,7}");

    public Place {
        if (!COLUMN.matcher(column).matches() || !ROW.matcher(row).matches()) {
            throw new IllegalArgumentException("no place: " + column + " " + row);
        }
        if (schemaVersion < 1 || keyNumber < 0 || keyNumber > LARGEST_KEY) {
            throw new IllegalArgumentException("no place: schema " + schemaVersion + ", key " + keyNumber);
        }
    }

    /** A place in a case, in the form of the first release. */
    public static Place of(Reference reference, String column, String row, int keyNumber) {
        return new Place(StreamName.of(reference), column, row, FIRST_SCHEMA, keyNumber);
    }

    /** A place in the directory, in the form of the first release. */
    public static Place inDirectory(String column, String row, int keyNumber) {
        return new Place(StreamName.DIRECTORY, column, row, FIRST_SCHEMA, keyNumber);
    }

    /** Every part on a line of its own; no part can hold a line's end, so no two places read the same. */
    byte[] authenticated() {
        var lines = String.join(
                "\n",
                "recourse-sealed/1",
                stream.text(),
                column,
                row,
                Integer.toString(schemaVersion),
                Integer.toString(keyNumber));
        return lines.getBytes(StandardCharsets.US_ASCII);
    }
}
