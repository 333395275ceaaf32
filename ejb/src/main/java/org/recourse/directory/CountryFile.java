package org.recourse.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.taxonomy.Vetting;

/**
 * A country as whoever runs a mechanism writes it down: eight CSV files in UTF-8 with a header each, several values of
 * one cell beside each other with {@code |}, every name in English and Arabic. It is taken whole or refused with every
 * line that does not hold. Each line has its number in the file; 0 is that of what is in the directory already.
 *
 * <table>
 * <caption>The files</caption>
 * <tr><td>{@code calendars.csv}</td><td>days of the week off ({@code weekend}) and half ({@code half_days});
 * {@code from}: the day from which such a line holds, where the week of a calendar changes</td></tr>
 * <tr><td>{@code holidays.csv}</td><td>days off; {@code half} says yes where only half a day is</td></tr>
 * <tr><td>{@code areas.csv}</td><td>the tree of places, ISO 3166-2 and P-codes; time zone and calendar are those of the
 * place around it where the cell is empty</td></tr>
 * <tr><td>{@code offices.csv}</td><td>kind, level, area, the offices directly above; {@code open} no: suspended;
 * {@code mandate}: the categories to which the country narrows it, empty for the whole mandate of its kind</td></tr>
 * <tr><td>{@code officers.csv}</td><td>a key, office, roles, vetting, head of the office, and the subject by which
 * Keycloak knows the person, with the login if there is one; {@code active} no: acts for nobody any more; {@code mail}:
 * where signals go, as it was where the cell is empty</td></tr>
 * <tr><td>{@code interests.csv}</td><td>who has an interest in exactly one office, person or site, since and until when,
 * and by what source it is known</td></tr>
 * <tr><td>{@code leave.csv}</td><td>who is away from a day up to and with another</td></tr>
 * <tr><td>{@code duty.csv}</td><td>who of a desk is on call on which days, from what time until what time, and the
 * telephone that reaches that person</td></tr>
 * </table>
 */
public record CountryFile(
        List<Week> weeks,
        List<Holiday> holidays,
        List<Place> places,
        List<OfficeLine> offices,
        List<OfficerLine> officers,
        List<InterestLine> interests,
        List<Leave> leaves,
        List<Duty> duties,
        List<None> none) {

    /** The names of the files that a whole country has. */
    public static final List<String> FILES = CountrySheets.names().stream()
            .filter(name -> !name.equals(CountrySheets.PARTNERS))
            .toList();

    /** A country without a place, before one is brought in. */
    public static final CountryFile NOWHERE = new CountryFile(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public CountryFile {
        weeks = List.copyOf(weeks);
        holidays = List.copyOf(holidays);
        places = List.copyOf(places);
        offices = List.copyOf(offices);
        officers = List.copyOf(officers);
        interests = List.copyOf(interests);
        leaves = List.copyOf(leaves);
        duties = List.copyOf(duties);
        none = List.copyOf(none);
    }

    /**
     * Reads a whole country and judges it against the lists and routes of a taxonomy.
     *
     * @param source the text of a file by its name
     * @throws CountryRefused with every line that does not hold
     */
    public static CountryFile read(Function<String, String> source, Taxonomy taxonomy) {
        var reader = new CountryReader(source, NOWHERE);
        var file = reader.read();
        var faults = new ArrayList<>(reader.faults());
        faults.addAll(new CountryCheck(file, taxonomy).faults());
        if (!faults.isEmpty()) {
            throw new CountryRefused(Fault.inOrder(faults));
        }
        return file;
    }

    /**
     * A line that says that there is none: no absence of a person, nobody on duty at a desk, no day off in a year.
     *
     * @param owner person, desk or calendar
     * @param year of a calendar; 0 elsewhere
     */
    public record None(int line, String file, String owner, int year) {}

    /**
     * A working week, with the days off that the same files name.
     *
     * @param from the day from which it holds; none for the first week of a calendar
     */
    public record Week(
            int line, Calendar calendar, @Nullable LocalDate from) {

        /** The first week of a calendar. */
        public Week(int line, Calendar calendar) {
            this(line, calendar, null);
        }

        Calendar.Week later(LocalDate day) {
            return new Calendar.Week(day, calendar.weekend(), calendar.halfWeekdays());
        }
    }

    /** The calendars, each with the weeks that follow its first one. */
    public List<Calendar> calendars() {
        return weeks.stream()
                .filter(week -> week.from() == null)
                .map(week -> week.calendar().changing(later(week.calendar().code())))
                .toList();
    }

    private List<Calendar.Week> later(String code) {
        var later = new ArrayList<Calendar.Week>();
        for (var week : weeks) {
            if (week.from() != null && week.calendar().code().equals(code)) {
                later.add(week.later(week.from()));
            }
        }
        return later;
    }

    /** One day off, or half off. */
    public record Holiday(int line, String calendar, LocalDate date, boolean half, Names names) {}

    /** One place; zone and calendar are its own or those of the place around it. */
    public record Place(int line, String code, @Nullable String parent, String zone, String calendar, Names names) {}

    /** One office. */
    public record OfficeLine(
            int line,
            String code,
            String kind,
            Level level,
            String area,
            Set<String> answersTo,
            boolean open,
            Set<String> mandate,
            Names names) {
        public OfficeLine {
            answersTo = Set.copyOf(answersTo);
            mandate = Set.copyOf(mandate);
        }
    }

    /** One person who acts, or no longer acts, for an office; the name is for sealing and is kept nowhere else. */
    public record OfficerLine(
            int line,
            String key,
            String office,
            Set<Role> roles,
            Vetting vetting,
            boolean head,
            @Nullable String login,
            @Nullable UUID subject,
            boolean active,
            @Nullable MailAddress mail,
            Names names) {
        public OfficerLine {
            roles = Set.copyOf(roles);
        }

        OfficerLine called(String other) {
            return new OfficerLine(line, other, office, roles, vetting, head, login, subject, active, mail, names);
        }

        /** Says nothing of the name: a person's name is no matter for a log. */
        @Override
        public String toString() {
            return "OfficerLine[" + key + "]";
        }
    }

    /** One interest; exactly one of office, person and site is there. */
    public record InterestLine(
            int line,
            String officer,
            String kind,
            @Nullable String office,
            @Nullable String person,
            @Nullable String site,
            LocalDate from,
            @Nullable LocalDate until,
            String source) {

        InterestLine of(String other) {
            return new InterestLine(line, other, kind, office, person, site, from, until, source);
        }
    }

    /** One absence, both days with. */
    public record Leave(int line, String officer, LocalDate from, LocalDate until) {

        Leave of(String other) {
            return new Leave(line, other, from, until);
        }
    }

    /** Who of a desk is on call. A time until that is not after the time from is of the next day. */
    public record Duty(
            int line,
            String desk,
            String officer,
            int turn,
            Set<DayOfWeek> days,
            LocalTime from,
            LocalTime until,
            String telephone) {
        public Duty {
            days = Set.copyOf(days);
        }

        Duty by(String other) {
            return new Duty(line, desk, other, turn, days, from, until, telephone);
        }
    }
}
