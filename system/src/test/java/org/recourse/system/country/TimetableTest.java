package org.recourse.system.country;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.directory.Calendar;

class TimetableTest {

    private static final ZoneId ZONE = ZoneId.of("Etc/GMT-3");
    private static final Calendar WEEK =
            new Calendar("WEEK", Set.of(SATURDAY, SUNDAY), Set.of(LocalDate.parse("2026-11-23")));

    /** A Wednesday; the story begins on the Thursday of the week before. */
    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    private static Timetable timetable(String severity) {
        var triage = deed(
                1,
                "desk",
                "triage",
                Json.createObjectBuilder().add("severity", severity).build());
        var report = deed(0, "complainant", Deed.REGISTER, JsonObject.EMPTY_JSON_OBJECT);
        var story = new Story("story", "en", -6, "TRIAGED", report, List.of(triage), Set.of());
        return new Timetable(story, ZONE, WEEK, TODAY);
    }

    private static Deed deed(int day, String who, String act, JsonObject fields) {
        return new Deed(day, LocalTime.of(10, 30), who, act, fields);
    }

    private static Deed deed(int day, String who, String act) {
        return deed(day, who, act, JsonObject.EMPTY_JSON_OBJECT);
    }

    @Test
    void what_an_office_does_on_a_day_off_is_done_on_its_next_working_day() {
        assertThat(timetable("S3").of(deed(2, "desk", "admit"))).isEqualTo("2026-11-24T07:30:00Z");
    }

    @Test
    void what_the_complainant_does_stays_on_its_day() {
        assertThat(timetable("S3").of(deed(2, "complainant", "message"))).isEqualTo("2026-11-21T07:30:00Z");
    }

    @Test
    void what_is_owed_by_the_hour_is_done_on_a_day_off_too() {
        assertThat(timetable("S1").of(deed(2, "desk", "admit"))).isEqualTo("2026-11-21T07:30:00Z");
    }

    @Test
    void nothing_moves_to_the_day_of_loading_or_after_it() {
        var calendar = new Calendar("REST", Set.of(SATURDAY, SUNDAY), Set.of(LocalDate.parse("2026-11-24")));
        var timetable = new Timetable(timetable("S3").story(), ZONE, calendar, TODAY);

        assertThat(timetable.of(deed(5, "desk", "admit"))).isEqualTo("2026-11-24T07:30:00Z");
    }
}
