package org.recourse.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
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
 * line that does not hold.
 *
 * <table>
 * <caption>The files</caption>
 * <tr><td>{@code calendars.csv}</td><td>days of the week off ({@code weekend}) and half ({@code half_days})</td></tr>
 * <tr><td>{@code holidays.csv}</td><td>days off; {@code half} says yes where only half a day is</td></tr>
 * <tr><td>{@code areas.csv}</td><td>the tree of places, ISO 3166-2 and P-codes; time zone and calendar are those of the
 * place around it where the cell is empty</td></tr>
 * <tr><td>{@code offices.csv}</td><td>kind, level, area, the offices directly above; {@code open} no: suspended;
 * {@code mandate}: the categories to which the country narrows it, empty for the whole mandate of its kind</td></tr>
 * <tr><td>{@code officers.csv}</td><td>a key, office, roles, vetting, head of the office, and the subject by which
 * Keycloak knows the person, with the login if there is one</td></tr>
 * <tr><td>{@code interests.csv}</td><td>who has an interest in exactly one office, person or site, since and until when,
 * and by what source it is known</td></tr>
 * <tr><td>{@code leave.csv}</td><td>who is away from a day up to and with another</td></tr>
 * <tr><td>{@code duty.csv}</td><td>who of a desk is on call on which days, from what time until what time, and the
 * telephone that reaches that person</td></tr>
 * </table>
 */
public record CountryFile(
        List<Week> weeks,
        List<Place> places,
        List<OfficeLine> offices,
        List<OfficerLine> officers,
        List<InterestLine> interests,
        List<Leave> leaves,
        List<Duty> duties) {

    /** The names of the files. */
    public static final List<String> FILES = List.of(
            "calendars.csv",
            "holidays.csv",
            "areas.csv",
            "offices.csv",
            "officers.csv",
            "interests.csv",
            "leave.csv",
            "duty.csv");

    /** A country without a place, before one is brought in. */
    public static final CountryFile NOWHERE =
            new CountryFile(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public CountryFile {
        weeks = List.copyOf(weeks);
        places = List.copyOf(places);
        offices = List.copyOf(offices);
        officers = List.copyOf(officers);
        interests = List.copyOf(interests);
        leaves = List.copyOf(leaves);
        duties = List.copyOf(duties);
    }

    /**
     * Reads a country and judges it against the lists and routes of a taxonomy.
     *
     * @param source the text of a file by its name
     * @throws CountryRefused with every line that does not hold
     */
    public static CountryFile read(Function<String, String> source, Taxonomy taxonomy) {
        var reader = new CountryReader(source);
        var file = reader.read();
        var faults = reader.faults();
        faults.addAll(new CountryCheck(file, taxonomy).faults());
        if (!faults.isEmpty()) {
            throw new CountryRefused(CountryReader.inOrder(faults));
        }
        return file;
    }

    /** A calendar with the names of its days off. */
    public record Week(int line, Calendar calendar, List<Holiday> holidays) {
        public Week {
            holidays = List.copyOf(holidays);
        }
    }

    /** One day off, or half off. */
    public record Holiday(LocalDate date, boolean half, Names names) {}

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

    /** One person who acts for an office; the name is for sealing and is kept nowhere else. */
    public record OfficerLine(
            int line,
            String key,
            String office,
            Set<Role> roles,
            Vetting vetting,
            boolean head,
            @Nullable String login,
            @Nullable UUID subject,
            Names names) {
        public OfficerLine {
            roles = Set.copyOf(roles);
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
            String source) {}

    /** One absence, both days with. */
    public record Leave(int line, String officer, LocalDate from, LocalDate until) {}

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
    }
}
