package org.recourse.web.record;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.record.Paper.Row;

/**
 * A table as it is printed. Nobody reads a thousand pages, so that of a longer one so many lines are printed: first what
 * was late, then acts, then reads; of those that do not all find room the first ones and, three times as many, the last.
 * Each place where lines are left out says how many; all of them are in the words of the record.
 *
 * @param left how many lines are left out
 */
public record Shortened(List<Line> lines, int left) {

    /** Some hundred and twenty pages at most. */
    static final int LONGEST = 1_000;

    private static final List<String> BY_WEIGHT = List.of("breach", "act", "read");

    /** For each line from the beginning, three from the end: what came last is what is asked about. */
    private static final int OF_THE_BEGINNING = 4;

    public Shortened {
        lines = List.copyOf(lines);
    }

    /**
     * A line that is printed, or a place where lines are left out.
     *
     * @param row null where some are left out
     * @param left how many
     */
    public record Line(@Nullable Row row, int left) {}

    static Shortened of(List<Row> rows) {
        var printed = rows.size() <= LONGEST ? all(rows.size()) : heaviest(rows);
        var lines = new ArrayList<Line>();
        int left = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (!printed.get(i)) {
                left++;
                continue;
            }
            gap(lines, left);
            left = 0;
            lines.add(new Line(rows.get(i), 0));
        }
        gap(lines, left);
        return new Shortened(lines, rows.size() - printed.cardinality());
    }

    private static void gap(List<Line> lines, int left) {
        if (left > 0) {
            lines.add(new Line(null, left));
        }
    }

    private static BitSet all(int size) {
        var all = new BitSet(size);
        all.set(0, size);
        return all;
    }

    private static BitSet heaviest(List<Row> rows) {
        var printed = new BitSet(rows.size());
        int room = LONGEST;
        for (var kind : BY_WEIGHT) {
            var places = places(rows, kind);
            var chosen = places.size() <= room ? places : ends(places, room);
            chosen.forEach(printed::set);
            room -= chosen.size();
        }
        return printed;
    }

    private static List<Integer> places(List<Row> rows, String kind) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).kind().equals(kind)) {
                places.add(i);
            }
        }
        return places;
    }

    private static List<Integer> ends(List<Integer> places, int room) {
        int first = room / OF_THE_BEGINNING;
        var ends = new ArrayList<>(places.subList(0, first));
        ends.addAll(places.subList(places.size() - (room - first), places.size()));
        return ends;
    }
}
