package org.recourse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

class CountryTest {

    private static final Calendar WEEK =
            new Calendar("C", Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(LocalDate.of(2027, 3, 8)));
    private static final List<Area> PLACES = List.of(
            new Area(1, "X", null, "UTC", "C"),
            new Area(2, "X-1", 1, "UTC", "C"),
            new Area(3, "X-2", 1, "UTC", "C"),
            new Area(4, "X-1-1", 2, "UTC", "C"));

    private static Office office(int id, Integer... answersTo) {
        return new Office(id, "O" + id, "POLICE", Level.L1, 1, Set.of(answersTo), true);
    }

    private static Country country(Office... offices) {
        return new Country(PLACES, List.of(WEEK), List.of(offices), List.of(), List.of());
    }

    @Test
    void a_place_contains_itself_and_what_lies_in_it_and_nothing_beside_it() {
        var areas = new Areas(PLACES);
        assertThat(areas.contains(1, 4)).isTrue();
        assertThat(areas.contains(4, 4)).isTrue();
        assertThat(areas.contains(3, 4)).isFalse();
        assertThat(areas.contains(4, 1)).isFalse();
        assertThat(areas.nested(4, 1)).isTrue();
        assertThat(areas.ancestors(4)).extracting(Area::id).containsExactly(2, 1);
        assertThat(areas.depth(4)).isEqualTo(2);
        assertThat(areas.root(4).id()).isEqualTo(1);
    }

    @Test
    void a_place_that_lies_in_itself_is_refused() {
        assertThatThrownBy(() -> new Areas(List.of(new Area(1, "A", 2, "UTC", "C"), new Area(2, "B", 1, "UTC", "C"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Areas(List.of(new Area(1, "A", 7, "UTC", "C"))))
                .hasMessageContaining("7");
    }

    @Test
    void the_line_of_an_office_is_all_above_and_all_below_but_not_beside() {
        var command = country(office(1), office(2, 1), office(3, 1), office(4, 2), office(5, 2, 3))
                .command();
        assertThat(command.line(2)).containsExactlyInAnyOrder(1, 2, 4, 5);
        assertThat(command.above(5)).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(command.line(4)).doesNotContain(3, 5);
    }

    @Test
    void offices_hang_together_only_through_offices_of_their_own() {
        var command =
                country(office(1), office(2, 1), office(3, 1), office(4, 2)).command();
        assertThat(command.linked(4, id -> id != 1)).containsExactlyInAnyOrder(2, 4);
        assertThat(command.linked(4, id -> true)).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(command.linked(1, id -> id != 1)).isEmpty();
    }

    @Test
    void a_command_in_a_circle_is_refused() {
        assertThatThrownBy(() -> country(office(1, 3), office(2, 1), office(3, 2)))
                .hasMessageContaining("answers to itself");
        assertThatThrownBy(() -> country(office(1, 9))).hasMessageContaining("9");
    }

    @Test
    void what_does_not_fit_together_is_refused() {
        var stray = new Office(1, "O", "POLICE", Level.L1, 99, Set.of(), true);
        assertThatThrownBy(() -> country(stray)).hasMessageContaining("99");
        assertThatThrownBy(() -> new Country(PLACES, List.of(), List.of(), List.of(), List.of()))
                .hasMessageContaining("no calendar");
        assertThatThrownBy(() -> new Area(1, "A", null, "Mars/Base", "C")).hasMessageContaining("Mars/Base");
        assertThatThrownBy(() -> country(office(1), office(1))).hasMessageContaining("twice");
    }

    @Test
    void a_calendar_without_a_working_day_is_refused() {
        assertThatThrownBy(() -> new Calendar("never", EnumSet.allOf(DayOfWeek.class), Set.of()))
                .hasMessageContaining("no working day");
    }

    @Test
    void a_half_day_on_a_holiday_is_a_holiday() {
        var day = LocalDate.of(2027, 5, 6);
        var calendar =
                new Calendar("C", Set.of(), Set.of(DayOfWeek.SATURDAY), Set.of(day), Set.of(day, day.plusDays(1)));
        assertThat(calendar.halves(day)).isZero();
        assertThat(calendar.halves(day.plusDays(1))).isEqualTo(1);
        assertThat(calendar.halves(day.plusDays(2))).isEqualTo(1);
        assertThat(calendar.halves(day.plusDays(3))).isEqualTo(2);
    }

    @Test
    void an_officer_is_there_when_one_moment_is_free_of_absence() {
        var start = Instant.parse("2027-03-01T00:00:00Z");
        var week = new Away(start, start.plusSeconds(700));
        var next = new Away(start.plusSeconds(700), start.plusSeconds(1400));
        var officer = new Officer(1, 1, Set.of(Role.OFFICIAL), Vetting.NONE, List.of(next, week), false);
        assertThat(officer.isThereBetween(start, start.plusSeconds(1399))).isFalse();
        assertThat(officer.isThereBetween(start, start.plusSeconds(1400))).isTrue();
        assertThat(officer.isThereBetween(start.minusSeconds(1), start)).isTrue();
    }

    @Test
    void an_interest_is_in_exactly_one_thing_and_holds_until_it_is_ended() {
        var from = Instant.parse("2027-03-01T00:00:00Z");
        assertThatThrownBy(() -> new Interest(1, "FAMILY", 1, null, 2, from, null))
                .isInstanceOf(IllegalArgumentException.class);
        var interest = Interest.inOffice(1, "FAMILY", 1, from, from.plusSeconds(60));
        assertThat(interest.holdsAt(from)).isTrue();
        assertThat(interest.holdsAt(from.plusSeconds(60))).isFalse();
    }

    @Test
    void a_name_stands_in_english_where_a_language_has_none() {
        assertThat(Names.of("Police", "الشرطة").in("ar")).isEqualTo("الشرطة");
        assertThat(Names.of("Police", "الشرطة").in("fr")).isEqualTo("Police");
    }

    @Test
    void a_keyed_digest_does_not_show_itself() {
        assertThat(new KeyedDigest("ab".repeat(16)).toString()).doesNotContain("ab");
    }
}
