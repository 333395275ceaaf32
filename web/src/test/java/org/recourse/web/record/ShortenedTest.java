package org.recourse.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.recourse.web.record.Paper.Row;
import org.recourse.web.record.Shortened.Line;

class ShortenedTest {

    private static List<Row> rows(int breaches, int acts, int reads) {
        var rows = new ArrayList<Row>();
        int each = Math.max(breaches, Math.max(acts, reads));
        for (int i = 0; i < each; i++) {
            add(rows, "read", i, reads);
            add(rows, "act", i, acts);
            add(rows, "breach", i, breaches);
        }
        return rows;
    }

    private static void add(List<Row> rows, String kind, int i, int most) {
        if (i < most) {
            rows.add(new Row(kind, List.of(kind + i)));
        }
    }

    private static List<String> printed(Shortened table, String kind) {
        return table.lines().stream()
                .map(Line::row)
                .filter(Objects::nonNull)
                .filter(row -> row.kind().equals(kind))
                .map(row -> row.cells().get(0))
                .toList();
    }

    private static int said(Shortened table) {
        return table.lines().stream().mapToInt(Line::left).sum();
    }

    @Test
    void what_finds_room_is_printed_whole() {
        var rows = rows(0, 500, 500);
        var table = Shortened.of(rows);
        assertThat(table.left()).isZero();
        assertThat(table.lines().stream().map(Line::row)).containsExactlyElementsOf(rows);
    }

    @Test
    void one_line_more_is_left_out_and_said() {
        var table = Shortened.of(rows(0, 500, 501));
        assertThat(table.left()).isEqualTo(1);
        assertThat(said(table)).isEqualTo(1);
        assertThat(printed(table, "act")).hasSize(500);
    }

    @Test
    void late_steps_and_acts_are_printed_before_reads() {
        var table = Shortened.of(rows(20, 300, 9_000));
        assertThat(printed(table, "breach")).hasSize(20);
        assertThat(printed(table, "act")).hasSize(300);
        assertThat(printed(table, "read")).hasSize(680).startsWith("read0").endsWith("read8999");
        assertThat(table.left()).isEqualTo(9_320 - Shortened.LONGEST);
        assertThat(said(table)).isEqualTo(table.left());
    }

    @Test
    void of_too_many_acts_the_first_and_the_last_are_printed() {
        var acts = printed(Shortened.of(rows(0, 6_000, 4_000)), "act");
        assertThat(acts).hasSize(Shortened.LONGEST);
        assertThat(acts.subList(0, 250)).startsWith("act0").endsWith("act249");
        assertThat(acts.subList(250, 1_000)).startsWith("act5250").endsWith("act5999");
    }

    @Test
    void no_table_is_longer_than_twice_what_is_printed_of_it() {
        assertThat(Shortened.of(rows(3_000, 3_000, 3_000)).lines()).hasSizeLessThanOrEqualTo(2 * Shortened.LONGEST + 1);
    }
}
