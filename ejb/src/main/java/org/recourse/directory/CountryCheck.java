package org.recourse.directory;

import static org.recourse.directory.CountryIndex.spot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.CountryFile.Duty;
import org.recourse.directory.CountryFile.InterestLine;
import org.recourse.directory.CountryFile.Leave;
import org.recourse.directory.CountryFile.None;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.directory.CountryIndex.Spot;
import org.recourse.taxonomy.OfficeKind;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Taxonomy;

/**
 * Does a country hold together? Judges over all lines at once what set-office, set-officer and declare-interest refuse
 * one by one (lifecycle.csv).
 */
final class CountryCheck {

    private static final Set<Role> OF_A_DESK = Set.of(Role.CASE_MANAGER, Role.PROTECTION, Role.LIAISON);

    private final CountryFile file;
    private final Taxonomy taxonomy;
    private final CountryIndex index;

    CountryCheck(CountryFile file, Taxonomy taxonomy) {
        this.file = file;
        this.taxonomy = taxonomy;
        index = new CountryIndex(file);
    }

    List<Fault> faults() {
        new PlaceCheck(file, taxonomy, index).run();
        new OfficeCheck(file, taxonomy, index).run();
        file.officers().forEach(this::checkOfficer);
        checkOncePerOffice();
        file.interests().forEach(this::checkInterest);
        file.leaves().forEach(this::checkLeave);
        file.duties().forEach(this::checkDuty);
        file.none().forEach(this::checkNone);
        once(
                file.weeks().stream().filter(week -> week.from() != null).toList(),
                week -> new Spot("calendars.csv", week.line(), week.calendar().code() + " " + week.from()),
                "from");
        once(file.holidays(), day -> new Spot("holidays.csv", day.line(), day.calendar() + " " + day.date()), "date");
        once(file.leaves(), leave -> new Spot("leave.csv", leave.line(), leave.officer() + " " + leave.from()), "from");
        once(file.duties(), CountryCheck::place, "turn");
        once(file.interests(), CountryCheck::about, null);
        return index.faults();
    }

    private void checkNone(None none) {
        var spot = new Spot(none.file(), none.line(), none.owner());
        switch (none.file()) {
            case "leave.csv" -> index.known(spot, "officer", index.officers, none.owner());
            case "duty.csv" -> index.known(spot, "desk", index.offices, none.owner());
            default -> index.known(spot, "calendar", index.weeks, none.owner());
        }
    }

    private static Spot place(Duty duty) {
        return new Spot("duty.csv", duty.line(), duty.desk() + " " + duty.officer() + " " + duty.turn());
    }

    private static Spot about(InterestLine interest) {
        var about = Stream.of(interest.office(), interest.person(), interest.site())
                .map(one -> one == null ? "" : one)
                .collect(Collectors.joining("|"));
        var key = interest.officer() + " " + interest.kind() + " " + about + " " + interest.from();
        return new Spot("interests.csv", interest.line(), key);
    }

    /** No two lines say the same thing: the second would win without a word. */
    private <T> void once(List<T> lines, Function<T, Spot> spot, @Nullable String column) {
        var keys = new HashSet<String>();
        for (var line : lines) {
            var one = spot.apply(line);
            boolean named = one.file().equals("interests.csv");
            var key = named ? "This interest" : one.key();
            index.need(keys.add(one.key()), one, column, Defect.TWICE, key);
        }
    }

    private void checkOfficer(OfficerLine officer) {
        var spot = spot(officer);
        var office = index.known(spot, "office", index.offices, officer.office());
        for (var role : officer.roles()) {
            checkRole(officer, role, spot);
            boolean fits = office == null || fits(role, office);
            index.need(fits, spot, "roles", Defect.ROLE_NOT_HERE, role.code());
        }
        boolean bound = officer.login() == null || officer.subject() != null;
        index.need(bound, spot, "subject", Defect.LOGIN_WITHOUT_SUBJECT);
    }

    private void checkRole(OfficerLine officer, Role role, Spot spot) {
        var code = taxonomy.code("role", role.code());
        index.need(code.is("realm"), spot, "roles", Defect.NO_LOGIN_AS, role.code());
        officer.roles().stream()
                .filter(other -> code.values("apart").contains(other.code()))
                .forEach(other -> index.need(false, spot, "roles", Defect.ROLES_APART, role.code(), other.code()));
    }

    private static boolean fits(Role role, OfficeLine office) {
        boolean desk = office.kind().equals(OfficeKind.DESK);
        return role == Role.ADMINISTRATOR || desk == OF_A_DESK.contains(role);
    }

    private void checkOncePerOffice() {
        var subjects = new HashSet<UUID>();
        var heads = new HashSet<String>();
        for (var officer : file.officers()) {
            var subject = officer.subject();
            boolean own = subject == null || subjects.add(subject);
            index.need(own, spot(officer), "subject", Defect.SUBJECT_TAKEN);
            boolean only = !officer.head() || !officer.active() || heads.add(officer.office());
            index.need(only, spot(officer), "head", Defect.SECOND_HEAD, officer.office());
        }
    }

    private void checkInterest(InterestLine interest) {
        var spot = new Spot("interests.csv", interest.line(), interest.officer());
        index.known(spot, "officer", index.officers, interest.officer());
        index.need(taxonomy.has("interest", interest.kind()), spot, "kind", Defect.NOT_KNOWN, interest.kind());
        if (interest.office() != null) {
            index.known(spot, "office", index.offices, interest.office());
        }
        if (interest.site() != null) {
            index.known(spot, "site", index.places, interest.site());
        }
        var about = Stream.of(interest.office() != null, interest.person() != null, interest.site() != null);
        index.need(about.filter(there -> there).count() == 1, spot, null, Defect.NOT_ABOUT_ONE);
        var until = interest.until();
        boolean later = until == null || until.isAfter(interest.from());
        index.need(later, spot, "until", Defect.ENDS_TOO_EARLY);
    }

    private void checkLeave(Leave leave) {
        var spot = new Spot("leave.csv", leave.line(), leave.officer());
        index.known(spot, "officer", index.officers, leave.officer());
        index.need(!leave.until().isBefore(leave.from()), spot, "until", Defect.ENDS_TOO_EARLY);
    }

    private void checkDuty(Duty duty) {
        var spot = new Spot("duty.csv", duty.line(), duty.desk());
        index.known(spot, "desk", index.offices, duty.desk());
        var officer = index.known(spot, "officer", index.officers, duty.officer());
        boolean serves =
                officer == null || (officer.active() && officer.office().equals(duty.desk()));
        index.need(serves, spot, "officer", Defect.SERVES_ELSEWHERE, duty.officer());
        index.need(!duty.days().isEmpty(), spot, "days", Defect.ON_NO_DAY);
    }
}
