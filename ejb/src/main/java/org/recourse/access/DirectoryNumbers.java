package org.recourse.access;

import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.recourse.access.DirectoryRow.Link;

/** Gives rows of the directory their numbers, those that stand there and new ones, and seals what is sealed in them. */
final class DirectoryNumbers {

    private final CaseKey key;
    private final Map<String, Integer> numbers;
    private final Map<String, Integer> last = new HashMap<>();
    private final Map<String, Integer> interests = new HashMap<>();

    DirectoryNumbers(DirectoryChanges changes, CaseKey key) {
        this.key = key;
        var known = changes.proposed().standing();
        numbers = changes.standing().numbers(known);
        numbers.forEach((code, number) -> last.merge(code.substring(0, code.indexOf('|')), number, Math::max));
        var standing = changes.standing().interestNumbers().iterator();
        changes.before().values().stream()
                .filter(row -> row.table().equals("interest"))
                .forEach(row -> keep(row, standing.next()));
    }

    private void keep(DirectoryRow interest, int no) {
        interests.put(interest.key(), no);
        last.merge(lastOf(interest), no, Math::max);
    }

    private static String lastOf(DirectoryRow interest) {
        return "interest|"
                + Objects.requireNonNull(interest.links().get("officer")).code();
    }

    private int number(Link link) {
        return numbers.computeIfAbsent(
                link.table() + '|' + link.code(), code -> last.merge(link.table(), 1, Integer::sum));
    }

    /** The row as the database takes it. */
    JsonObjectBuilder written(DirectoryRow row) {
        var written = row.written();
        row.links().forEach((column, link) -> written.add(column, number(link)));
        if (row.table().equals("interest")) {
            written.add("no", no(row));
        }
        row.sealed().forEach((column, text) -> written.add(column, sealed(row, column, text)));
        return written;
    }

    private int no(DirectoryRow interest) {
        return interests.computeIfAbsent(interest.key(), row -> last.merge(lastOf(interest), 1, Integer::sum));
    }

    private String sealed(DirectoryRow row, String column, String text) {
        var place = Place.inDirectory(row.table() + '.' + column, place(row), key.number());
        return "\\x"
                + HexFormat.of().formatHex(key.seal(place, ClearText.of(text)).bytes());
    }

    /** The primary key, as the place of a sealed text names it. */
    private String place(DirectoryRow row) {
        return switch (row.table()) {
            case "officer" -> String.valueOf(number(link(row, "id")));
            case "interest" -> number(link(row, "officer")) + "." + no(row);
            case "duty" -> number(link(row, "desk")) + "." + number(link(row, "officer")) + "." + row.column("turn");
            default -> throw new IllegalArgumentException("nothing is sealed in " + row.table());
        };
    }

    private static Link link(DirectoryRow row, String column) {
        return Objects.requireNonNull(row.links().get(column));
    }
}
