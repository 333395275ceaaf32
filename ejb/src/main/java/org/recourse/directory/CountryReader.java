package org.recourse.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.CountryFile.Duty;
import org.recourse.directory.CountryFile.InterestLine;
import org.recourse.directory.CountryFile.Leave;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/** Reads the files of a country line by line and notes every line that is no such thing. */
final class CountryReader {

    private final Function<String, String> source;
    private final List<Fault> faults = new ArrayList<>();
    private final PlaceReader places = new PlaceReader(this::sheet, faults::add);

    CountryReader(Function<String, String> source) {
        this.source = source;
    }

    List<Fault> faults() {
        return faults;
    }

    static List<Fault> inOrder(List<Fault> faults) {
        return faults.stream()
                .distinct()
                .sorted(Comparator.<Fault>comparingInt(fault -> CountryFile.FILES.indexOf(fault.file()))
                        .thenComparingInt(Fault::line))
                .toList();
    }

    CountryFile read() {
        return new CountryFile(
                places.weeks(),
                places.places(),
                sheet("offices.csv", "code,kind,level,area,answers_to,open,mandate,en,ar")
                        .each(this::office),
                sheet("officers.csv", "key,office,roles,vetting,head,login,subject,en,ar")
                        .each(this::officer),
                sheet("interests.csv", "officer,kind,office,person,site,from,until,source")
                        .each(this::interest),
                sheet("leave.csv", "officer,from,until").each(this::leave),
                sheet("duty.csv", "desk,officer,turn,days,from,until,telephone").each(this::duty));
    }

    private Sheet sheet(String file, String columns) {
        return new Sheet(file, source.apply(file), faults::add, columns.split(","));
    }

    // ---- offices and people

    private @Nullable OfficeLine office(Sheet.Line line) {
        var names = PlaceReader.names(line);
        var level = line.maybe("level", Level::valueOf);
        line.required("code");
        line.required("kind");
        line.required("area");
        if (names == null || level == null || !line.sound()) {
            return line.sound() ? missing(line, "level") : null;
        }
        return new OfficeLine(
                line.number(),
                line.text("code"),
                line.text("kind"),
                level,
                line.text("area"),
                new LinkedHashSet<>(line.list("answers_to")),
                line.yes("open"),
                new LinkedHashSet<>(line.list("mandate")),
                names);
    }

    private static <T> @Nullable T missing(Sheet.Line line, String what) {
        line.fault("no " + what);
        return null;
    }

    private @Nullable OfficerLine officer(Sheet.Line line) {
        var names = PlaceReader.names(line);
        var vetting = line.maybe("vetting", Vetting::valueOf);
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(line.values("roles", Role::of));
        var subject = line.maybe("subject", UUID::fromString);
        line.required("key");
        if (roles.isEmpty() && line.sound()) {
            line.fault("no role");
        }
        if (names == null || vetting == null || !line.sound()) {
            return line.sound() ? missing(line, "vetting") : null;
        }
        var login = line.maybe("login", Function.identity());
        return new OfficerLine(
                line.number(),
                line.text("key"),
                line.required("office"),
                roles,
                vetting,
                line.yes("head"),
                login,
                subject,
                names);
    }

    private @Nullable InterestLine interest(Sheet.Line line) {
        var from = line.maybe("from", LocalDate::parse);
        var until = line.maybe("until", LocalDate::parse);
        if (from == null) {
            return line.sound() ? missing(line, "from") : null;
        }
        return new InterestLine(
                line.number(),
                line.required("officer"),
                line.required("kind"),
                line.maybe("office", Function.identity()),
                line.maybe("person", Function.identity()),
                line.maybe("site", Function.identity()),
                from,
                until,
                line.required("source"));
    }

    private @Nullable Leave leave(Sheet.Line line) {
        var from = line.maybe("from", LocalDate::parse);
        var until = line.maybe("until", LocalDate::parse);
        if (from == null || until == null) {
            return line.sound() ? missing(line, "from or until") : null;
        }
        return new Leave(line.number(), line.required("officer"), from, until);
    }

    private @Nullable Duty duty(Sheet.Line line) {
        var turn = line.maybe("turn", Integer::valueOf);
        var from = line.maybe("from", LocalTime::parse);
        var until = line.maybe("until", LocalTime::parse);
        if (turn == null || from == null || until == null) {
            return line.sound() ? missing(line, "turn, from or until") : null;
        }
        var days = Set.copyOf(line.values("days", DayOfWeek::valueOf));
        return new Duty(
                line.number(),
                line.required("desk"),
                line.required("officer"),
                turn,
                days,
                from,
                until,
                line.required("telephone"));
    }
}
