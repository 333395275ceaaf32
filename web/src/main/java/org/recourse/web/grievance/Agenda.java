package org.recourse.web.grievance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.DocketGroup;
import org.recourse.web.shared.part.DocketRow;

/** Sorts the rows of a list by about when they are due, by the days of one place. */
final class Agenda {

    /** About when. */
    private enum When {
        OVERDUE,
        SOON,
        WEEK,
        LATER,
        CLOSED
    }

    private final LocalDate today;
    private final ZoneId zone;

    Agenda(Instant now, ZoneId zone) {
        this.today = LocalDate.ofInstant(now, zone);
        this.zone = zone;
    }

    /** The groups that have rows; within one the rows keep their order. */
    List<DocketGroup> groups(List<DocketRow> rows) {
        Map<When, List<DocketRow>> groups = new EnumMap<>(When.class);
        for (var row : rows) {
            groups.computeIfAbsent(when(row.clock()), when -> new ArrayList<>()).add(row);
        }
        return groups.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .toList();
    }

    private static DocketGroup group(When when, List<DocketRow> rows) {
        var name = Phrase.of("docket.group." + when.name().toLowerCase(Locale.ROOT));
        return new DocketGroup(name, when == When.OVERDUE, rows);
    }

    private When when(ClockMark clock) {
        if (clock.shape() == ClockMark.Shape.OVER) {
            return When.OVERDUE;
        }
        var due = clock.due();
        if (due != null && clock.shape() == ClockMark.Shape.NONE) {
            return When.CLOSED;
        }
        if (due == null || clock.shape() == ClockMark.Shape.MET) {
            return When.LATER;
        }
        var day = LocalDate.ofInstant(due, zone);
        if (!day.isAfter(today.plusDays(1))) {
            return When.SOON;
        }
        return day.isBefore(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))) ? When.WEEK : When.LATER;
    }
}
