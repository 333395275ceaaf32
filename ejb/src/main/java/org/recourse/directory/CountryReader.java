package org.recourse.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.CountryFile.Duty;
import org.recourse.directory.CountryFile.InterestLine;
import org.recourse.directory.CountryFile.Leave;
import org.recourse.directory.CountryFile.None;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/** Reads the files of a country line by line and notes every line that is no such thing. */
final class CountryReader {

    /** So many can be on call one after the other. */
    private static final int MOST_TURNS = 99;

    private final Function<String, @Nullable String> source;
    private final List<Fault> faults = new ArrayList<>();
    private final List<None> none = new ArrayList<>();
    private final PlaceReader places;

    /**
     * @param source the text of a file by its name; null where the file is not there and nothing is said by it
     * @param standing the country as it stands, whose places the new ones lie in
     */
    CountryReader(Function<String, @Nullable String> source, CountryFile standing) {
        this.source = source;
        places = new PlaceReader(this::sheet, standing.places());
    }

    List<Fault> faults() {
        return faults;
    }

    static List<Fault> inOrder(List<Fault> faults) {
        return faults.stream()
                .distinct()
                .sorted(Comparator.<Fault>comparingInt(
                                fault -> CountrySheets.names().indexOf(fault.file()))
                        .thenComparingInt(Fault::line))
                .toList();
    }

    CountryFile read() {
        return new CountryFile(
                places.weeks(),
                places.holidays(),
                places.places(),
                each("offices.csv", this::office),
                each("officers.csv", this::officer),
                each("interests.csv", this::interest),
                each("leave.csv", this::leave),
                each("duty.csv", this::duty),
                Stream.concat(places.none().stream(), none.stream()).toList());
    }

    List<PartnerSystem> partners() {
        var codes = new HashSet<String>();
        var subjects = new HashSet<UUID>();
        return each(CountrySheets.PARTNERS, line -> {
            var partner = PartnerSystem.read(line);
            if (partner != null && !codes.add(partner.code())) {
                line.fault("code", Defect.TWICE, partner.code());
            }
            if (partner != null && !subjects.add(partner.subject())) {
                line.fault("subject", Defect.SUBJECT_TAKEN);
            }
            return partner;
        });
    }

    private <T> List<T> each(String file, Function<Sheet.Line, @Nullable T> read) {
        return sheet(file).<List<T>>map(sheet -> sheet.each(read)).orElse(List.of());
    }

    private Optional<Sheet> sheet(String file) {
        var text = source.apply(file);
        return text == null
                ? Optional.empty()
                : Optional.of(new Sheet(file, text, faults::add, CountrySheets.columns(file)));
    }

    // ---- offices and people

    private @Nullable OfficeLine office(Sheet.Line line) {
        var names = PlaceReader.names(line);
        var level = line.must("level", Level::valueOf);
        line.key("code");
        line.required("kind");
        line.required("area");
        line.required("open");
        boolean open = line.yes("open");
        if (names == null || level == null || !line.sound()) {
            return null;
        }
        return new OfficeLine(
                line.number(),
                line.text("code"),
                line.text("kind"),
                level,
                line.text("area"),
                new LinkedHashSet<>(line.list("answers_to")),
                open,
                new LinkedHashSet<>(line.list("mandate")),
                names);
    }

    private @Nullable OfficerLine officer(Sheet.Line line) {
        var names = PlaceReader.names(line);
        var vetting = line.must("vetting", Vetting::valueOf);
        var roles = EnumSet.noneOf(Role.class);
        line.required("roles");
        roles.addAll(line.values("roles", Role::of));
        var subject = line.maybe("subject", UUID::fromString);
        line.key("key");
        line.named("en");
        line.required("office");
        boolean head = line.yes("head");
        boolean active = line.yes("active", true);
        if (names == null || vetting == null || !line.sound()) {
            return null;
        }
        return new OfficerLine(
                line.number(),
                line.text("key"),
                line.text("office"),
                roles,
                vetting,
                head,
                line.maybe("login", Function.identity()),
                subject,
                active,
                names);
    }

    private @Nullable InterestLine interest(Sheet.Line line) {
        var from = line.must("from", LocalDate::parse);
        var until = line.maybe("until", LocalDate::parse);
        line.required("officer");
        line.required("kind");
        line.required("source");
        line.named("person");
        if (from == null || !line.sound()) {
            return null;
        }
        return new InterestLine(
                line.number(),
                line.text("officer"),
                line.text("kind"),
                line.maybe("office", Function.identity()),
                line.maybe("person", Function.identity()),
                line.maybe("site", Function.identity()),
                from,
                until,
                line.text("source"));
    }

    private @Nullable Leave leave(Sheet.Line line) {
        if (line.only("officer")) {
            none.add(new None(line.number(), "leave.csv", line.text("officer"), 0));
            return null;
        }
        var from = line.must("from", LocalDate::parse);
        var until = line.must("until", LocalDate::parse);
        var officer = line.required("officer");
        return from == null || until == null || !line.sound() ? null : new Leave(line.number(), officer, from, until);
    }

    private static Integer turn(String text) {
        int turn = Integer.parseInt(text);
        if (turn < 1 || turn > MOST_TURNS) {
            throw new IllegalArgumentException("no turn");
        }
        return turn;
    }

    private @Nullable Duty duty(Sheet.Line line) {
        if (line.only("desk")) {
            none.add(new None(line.number(), "duty.csv", line.text("desk"), 0));
            return null;
        }
        var turn = line.must("turn", CountryReader::turn);
        var from = line.must("from", LocalTime::parse);
        var until = line.must("until", LocalTime::parse);
        var days = Set.copyOf(line.values("days", DayOfWeek::valueOf));
        line.required("desk");
        line.required("officer");
        line.required("telephone");
        if (turn == null || from == null || until == null || !line.sound()) {
            return null;
        }
        return new Duty(
                line.number(),
                line.text("desk"),
                line.text("officer"),
                turn,
                days,
                from,
                until,
                line.text("telephone"));
    }
}
