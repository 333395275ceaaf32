package org.recourse.system.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One life, as its table tells it: act by act, with every date worked out by hand.
 *
 * @param rows in the order in which it happened
 */
record LifeTable(List<LifeTable.Row> rows) {

    /** The day before the first row, on which it happened. */
    static final LocalDate BEATEN = LocalDate.of(2027, 3, 2);

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern OWED =
            Pattern.compile("([a-z][a-z ]+): ([A-Z][A-Z_0-9]+(?:#\\d)?) by (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)");
    private static final Pattern PAUSED = Pattern.compile("([A-Z][A-Z_0-9]+) is paused");

    /**
     * One act.
     *
     * @param state of the case after it, or a dash where there is no case yet
     * @param starts what is owed from now on
     * @param stillOwed of what was owed before, what matters
     * @param paused names of the steps that wait
     */
    record Row(
            int no,
            LocalDateTime at,
            String act,
            String state,
            List<Due> starts,
            List<Due> stillOwed,
            List<String> paused) {

        @Override
        public String toString() {
            return "row " + no + ", " + act;
        }
    }

    /**
     * Something that is owed.
     *
     * @param owner as the table calls him
     * @param step its name, and {@code #n} where it is about the n-th item
     * @param by until the end of this minute
     */
    record Due(String owner, String step, LocalDateTime by) {

        static String written(LocalDateTime instant) {
            return WRITTEN.format(instant);
        }

        @Override
        public String toString() {
            return owner + ": " + step + " by " + written(by);
        }
    }

    static LifeTable read() {
        try (var in = Objects.requireNonNull(LifeTable.class.getResourceAsStream("/one-life.md"))) {
            return new LifeTable(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("\\| \\d+ \\|.*"))
                    .map(line -> line.split("\\|"))
                    .map(LifeTable::row)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] cells) {
        return new Row(
                Integer.parseInt(cells[1].strip()),
                LocalDateTime.parse(cells[2].strip(), WRITTEN),
                cells[3].strip().replace("`", ""),
                cells[5].strip(),
                owed(cells[6]),
                owed(cells[7]),
                PAUSED.matcher(cells[7]).results().map(found -> found.group(1)).toList());
    }

    private static List<Due> owed(String cell) {
        var owed = new ArrayList<Due>();
        var found = OWED.matcher(cell);
        while (found.find()) {
            owed.add(new Due(found.group(1), found.group(2), LocalDateTime.parse(found.group(3), WRITTEN)));
        }
        return owed;
    }

    /** The latest day that is owed or done in it. */
    LocalDate last() {
        return rows.stream()
                .flatMap(row -> row.starts().stream())
                .map(due -> due.by().toLocalDate())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
