package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.administration.CalendarService;
import org.recourse.administration.ImportService;
import org.recourse.administration.Progress;
import org.recourse.directory.Parcel;
import org.recourse.system.Person;

/**
 * The days off of the demonstration's first calendar, as an administrator changes them for the time of a test, and puts them
 * back. Whoever enters days of a year enters all of them, so a year in which there is to be none is named as well.
 */
@Dependent
public class DaysOff {

    private static final String CALENDAR = "TARWEN";
    private static final Person ADMINISTRATOR = Person.named("administrator");

    @EJB
    private Stage stage;

    @EJB
    private ImportService imports;

    @EJB
    private CalendarService calendars;

    private final Set<Integer> touched = new TreeSet<>();
    private @Nullable List<String> before;

    /** Besides those that there were, these are free. */
    void also(LocalDate... days) throws InterruptedException {
        var more = Stream.of(days).filter(day -> !wasFree(day)).toList();
        var years = more.stream().map(LocalDate::getYear).collect(Collectors.toSet());
        enter(Stream.concat(before().stream(), more.stream().map(DaysOff::line)).toList(), years);
    }

    /** In these years, the first and the last among them, these days are free and no others. */
    void only(Collection<LocalDate> days, int first, int last) throws InterruptedException {
        before();
        var years = IntStream.rangeClosed(first, last).boxed().toList();
        enter(days.stream().map(DaysOff::line).toList(), years);
    }

    /** They are again as they were before the test changed them. */
    void asBefore() throws InterruptedException {
        if (!touched.isEmpty()) {
            enter(before(), Set.of());
            touched.clear();
        }
    }

    /** Whether it was free before the test changed anything. */
    boolean wasFree(LocalDate day) {
        return before().stream().anyMatch(line -> line.startsWith(CALENDAR + "," + day));
    }

    private List<String> before() {
        if (before == null) {
            before = standing();
        }
        return Objects.requireNonNull(before);
    }

    private List<String> standing() {
        return ADMINISTRATOR.calls(() -> calendars.look()).holidays().stream()
                .filter(day -> day.calendar().equals(CALENDAR))
                .map(day -> "%s,%s,%s,%s,%s"
                        .formatted(
                                CALENDAR,
                                day.date(),
                                day.half() ? "yes" : "",
                                day.names().in("en"),
                                day.names().in("ar")))
                .toList();
    }

    private static String line(LocalDate day) {
        return CALENDAR + "," + day + ",,Day off,عطلة";
    }

    /** A round of the sweep that is under way ends first; the next one judges by the days as they are. */
    private void enter(List<String> lines, Collection<Integer> years) throws InterruptedException {
        touched.addAll(years);
        var all = new ArrayList<>(lines);
        touched.stream()
                .filter(year -> lines.stream().noneMatch(line -> line.startsWith(CALENDAR + "," + year + "-")))
                .forEach(year -> all.add(CALENDAR + "," + year + ",,,"));
        send("calendar,date,half,en,ar\n" + String.join("\n", all));
        stage.sweep();
        stage.sweep();
    }

    private void send(String sheet) throws InterruptedException {
        var sent = Parcel.of(Map.of("holidays.csv", sheet.getBytes(StandardCharsets.UTF_8)));
        var found = ADMINISTRATOR.calls(() -> imports.look(sent));
        assertThat(found.prospect().faults()).isEmpty();
        var ticket = found.ticket();
        if (ticket != null) {
            write(ticket, found.version());
        }
    }

    private void write(String ticket, long version) throws InterruptedException {
        ADMINISTRATOR.calls(() -> {
            imports.write(ticket, version);
            return ticket;
        });
        while (state(ticket) == Progress.State.RUNNING) {
            Thread.sleep(20);
        }
        assertThat(state(ticket)).isEqualTo(Progress.State.DONE);
    }

    private Progress.State state(String ticket) {
        return ADMINISTRATOR.calls(() -> imports.progress(ticket)).orElseThrow().state();
    }
}
