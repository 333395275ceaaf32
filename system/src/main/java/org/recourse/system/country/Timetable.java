package org.recourse.system.country;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.recourse.directory.Calendar;

/**
 * When the deeds of a story happen. Days count from the day of loading, so a deed may fall on a day off: what an office
 * does then moves to its next working day, and no limit in working days is missed by that. What cannot wait does not
 * move: what the complainant does, and whatever is owed by the hour.
 *
 * @param calendar of the place of the harm
 * @param today the day of loading, at that place
 */
record Timetable(Story story, ZoneId zone, Calendar calendar, LocalDate today) {

    private static final Set<String> AT_ANY_DAY = Set.of(Deed.REGISTER, "triage", "plan-safety", "take", "acknowledge");

    /** The moment of a deed; never before the person spoke. */
    Instant of(Deed deed) {
        LocalDate day = today.plusDays(story.begins() + deed.day());
        if (!urgent(deed)) {
            day = workingDay(day);
        }
        return LocalDateTime.of(day, deed.at()).atZone(zone).toInstant();
    }

    private boolean urgent(Deed deed) {
        return deed.who().equals(Deed.COMPLAINANT) || AT_ANY_DAY.contains(deed.act()) || grave();
    }

    /** S1 is owed by the hour, and somebody is on duty. */
    private boolean grave() {
        return story.deeds().stream().anyMatch(deed -> "S1".equals(deed.text("severity")));
    }

    /** The next working day that is over before the day of loading; else the day itself. */
    private LocalDate workingDay(LocalDate day) {
        for (LocalDate next = day; next.isBefore(today); next = next.plusDays(1)) {
            if (calendar.halves(next) > 0) {
                return next;
            }
        }
        return day;
    }

    /** The day at the place at this moment. */
    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
