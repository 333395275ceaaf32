package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.recourse.administration.CalendarService;
import org.recourse.administration.ImportService;
import org.recourse.directory.Parcel;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.History;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;
import org.recourse.system.Person;
import org.recourse.system.Turns;
import org.recourse.taxonomy.Step;
import org.recourse.triage.Upgrade;

/** A change of the calendar moves what is not yet due, and each case says so (domain.md, Clocks, Changes). */
@Order(Turns.MOVES_CLOCK)
class RecountIT extends ContainerTest {

    private static final ZoneId PLACE = ZoneId.of("Etc/GMT-3");

    @EJB
    private Stage stage;

    @EJB
    private ImportService imports;

    @EJB
    private CalendarService calendars;

    @EJB
    private CaseService cases;

    @Inject
    private Road road;

    @Inject
    private DaysOff daysOff;

    private Records records;

    @BeforeEach
    void country() throws SQLException {
        stage.countryIsThere();
        records = Records.open();
        swept();
    }

    @AfterEach
    void the_calendar_is_as_it_was() throws Exception {
        daysOff.asBefore();
        records.close();
    }

    /** A round that is under way ends first; the next one judges by the directory as it is. */
    private void swept() {
        stage.sweep();
        stage.sweep();
    }

    private static Instant due(CaseView view, Step step) {
        return view.clocks().stream()
                .filter(clock -> clock.running() && clock.step() == step)
                .map(CaseView.Owed::dueAt)
                .findFirst()
                .orElseThrow();
    }

    private Instant due(Reference reference, Step step) {
        return due(road.view(Part.OVERSIGHT, reference), step);
    }

    @Test
    void a_day_off_that_is_entered_moves_what_is_not_yet_due_once_and_says_so() throws Exception {
        var reference = road.to(Station.IN_ACTION);
        var before = due(reference, Step.PROPOSAL);
        var today = LocalDate.ofInstant(stage.now(), PLACE);
        var free = today.plusDays(7);
        while (free.getDayOfWeek().getValue() > 5 || daysOff.wasFree(free)) {
            free = free.plusDays(1);
        }

        daysOff.also(free);

        var after = due(reference, Step.PROPOSAL);
        assertThat(after).isAfter(before).isBefore(before.plus(Duration.ofDays(6)));
        assertThat(records.times(reference, "recount")).isEqualTo(1);
        swept();
        assertThat(records.times(reference, "recount"))
                .as("counted twice, moved once")
                .isEqualTo(1);
        assertThat(road.view(Part.OVERSIGHT, reference).header().dueAt()).isNotNull();

        daysOff.asBefore();
        assertThat(due(reference, Step.PROPOSAL)).as("the day is taken back").isEqualTo(before);
        assertThat(records.times(reference, "recount")).isEqualTo(2);
    }

    /** Seven days are the law's (Directive (EU) 2019/1937 art. 9(1)(b)), also for the desk that takes it over. */
    @Test
    void whoever_takes_over_to_say_that_it_was_received_has_seven_days_whatever_days_are_free() throws Exception {
        var reference = road.to(Station.REGISTERED);
        var first = due(reference, Step.ACKNOWLEDGE);
        var free = LocalDate.ofInstant(first, PLACE).plusDays(2);
        while (free.getDayOfWeek().getValue() > 5 || daysOff.wasFree(free)) {
            free = free.plusDays(1);
        }
        daysOff.also(free);
        swept();
        long before = records.times(reference, "recount");
        stage.later(Duration.ofDays(Duration.between(stage.now(), first).toDays() + 1));
        stage.sweep();

        var next = due(reference, Step.ACKNOWLEDGE);
        assertThat(LocalDate.ofInstant(next, PLACE))
                .isAfter(free)
                .isBeforeOrEqualTo(LocalDate.ofInstant(stage.now(), PLACE).plusDays(7));
        assertThat(records.times(reference, "recount"))
                .as("it is so from the start")
                .isEqualTo(before);
    }

    /** A stricter limit is counted from its start among days that may all be free; the law's seven days are not. */
    @Test
    void a_graver_case_is_acknowledged_within_seven_days_whatever_days_are_free() throws Exception {
        var reference = road.to(Station.REGISTERED);
        var received = LocalDate.ofInstant(stage.now(), PLACE);
        daysOff.also(received.plusDays(1).datesUntil(received.plusDays(12)).toArray(LocalDate[]::new));
        var before = due(reference, Step.ACKNOWLEDGE);

        road.does(Part.MANAGER, Act.UPGRADE, reference, new Upgrade(List.of(), "S2", null, "He is a witness too"));

        assertThat(due(reference, Step.ACKNOWLEDGE)).isEqualTo(before);
        assertThat(LocalDate.ofInstant(before, PLACE)).isEqualTo(received.plusDays(7));
    }

    @Test
    void a_clock_that_is_set_back_an_hour_keeps_the_order_of_what_happened_and_counts_from_what_it_shows()
            throws Exception {
        var reference = road.to(Station.REGISTERED);
        road.does(Part.MANAGER, Act.ACKNOWLEDGE, reference);
        var before = stage.now();
        stage.later(Duration.ofHours(-1));
        try {
            road.does(Part.MANAGER, Act.TRIAGE, reference);
            stage.sweep();
            var view = road.view(Part.OVERSIGHT, reference);
            assertThat(view.header().breaches()).isZero();
            assertThat(view.clocks())
                    .filteredOn(clock -> clock.step() == Step.ADMISSIBILITY)
                    .singleElement()
                    .satisfies(clock -> {
                        assertThat(clock.startedAt()).isBefore(before);
                        assertThat(clock.dueAt()).isAfter(clock.startedAt());
                    });
            var acts = records.entries(reference).stream()
                    .map(entry -> entry.replaceAll("(?s).*\nact ([^\n]+)\n.*", "$1"))
                    .filter(act -> !act.equals("read"))
                    .toList();
            assertThat(acts).containsSubsequence("register", "acknowledge", "triage");
            assertThat(road.player(Part.MANAGER)
                            .calls(() -> cases.history(reference, null, 20))
                            .page()
                            .events())
                    .extracting(History.Event::act)
                    .containsSubsequence("triage", "acknowledge", "register");
        } finally {
            stage.later(Duration.ofHours(1));
        }
        stage.sweep();
        assertThat(records.times(reference, "remind"))
                .as("nobody is reminded twice")
                .isLessThanOrEqualTo(1);
    }

    @Test
    void nobody_but_an_administrator_looks_at_calendars_or_enters_them() {
        var sent = Parcel.of(Map.of("holidays.csv", new byte[0]));
        for (var person : new String[] {"liaison", "case-manager", "official", "oversight"}) {
            assertThatThrownBy(() -> Person.named(person).calls(() -> calendars.look()))
                    .isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> Person.named(person).calls(() -> imports.look(sent)))
                    .isInstanceOf(EJBAccessException.class);
        }
    }
}
