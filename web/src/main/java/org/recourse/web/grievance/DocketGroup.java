package org.recourse.web.grievance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.recourse.web.shared.marks.Count;

/** The cases of a list that are due at about the same time, the first due first. */
public record DocketGroup(When when, List<DocketRow> rows) {

    /** About when. */
    public enum When {
        OVERDUE,
        SOON,
        WEEK,
        LATER;

        /** The key of its heading. */
        public String key() {
            return "docket.group." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public DocketGroup {
        rows = List.copyOf(rows);
    }

    public Count count() {
        return new Count(rows.size(), false, when == When.OVERDUE);
    }

    /**
     * Sorts rows into groups by the days of a place, and keeps their order.
     *
     * @param rows the first due first, those without a date last
     */
    public static List<DocketGroup> of(List<DocketRow> rows, Instant now, ZoneId zone) {
        Map<When, List<DocketRow>> groups = new EnumMap<>(When.class);
        for (var row : rows) {
            groups.computeIfAbsent(when(row, now, zone), when -> new ArrayList<>())
                    .add(row);
        }
        return groups.entrySet().stream()
                .map(group -> new DocketGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private static When when(DocketRow row, Instant now, ZoneId zone) {
        var due = row.clock().due();
        if (row.clock().late()) {
            return When.OVERDUE;
        }
        if (due == null) {
            return When.LATER;
        }
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate day = LocalDate.ofInstant(due, zone);
        if (!day.isAfter(today.plusDays(1))) {
            return When.SOON;
        }
        return day.isAfter(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))) ? When.LATER : When.WEEK;
    }
}
