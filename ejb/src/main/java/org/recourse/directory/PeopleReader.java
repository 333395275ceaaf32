package org.recourse.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.CountryFile.Duty;
import org.recourse.directory.CountryFile.InterestLine;
import org.recourse.directory.CountryFile.Leave;
import org.recourse.directory.CountryFile.None;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/** Reads who acts for an office, with what interests, and when they are away or on call. */
final class PeopleReader {

    /** So many can be on call one after the other. */
    private static final int MOST_TURNS = 99;

    private final Sheets sheets;
    private final List<None> none = new ArrayList<>();

    PeopleReader(Sheets sheets) {
        this.sheets = sheets;
    }

    List<OfficerLine> officers() {
        return sheets.each("officers.csv", this::officer);
    }

    List<InterestLine> interests() {
        return sheets.each("interests.csv", this::interest);
    }

    List<Leave> leaves() {
        return sheets.each("leave.csv", this::leave);
    }

    List<Duty> duties() {
        return sheets.each("duty.csv", this::duty);
    }

    /** People who are never away and desks without anybody on call, as the lines that were read say. */
    List<None> none() {
        return none;
    }

    private @Nullable OfficerLine officer(SheetLine line) {
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
        var mail = line.maybe("mail", MailAddress::new);
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
                mail,
                names);
    }

    private @Nullable InterestLine interest(SheetLine line) {
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

    private @Nullable Leave leave(SheetLine line) {
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

    private @Nullable Duty duty(SheetLine line) {
        if (line.only("desk")) {
            none.add(new None(line.number(), "duty.csv", line.text("desk"), 0));
            return null;
        }
        var turn = line.must("turn", PeopleReader::turn);
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
