package org.recourse.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.recourse.directory.CountryFile.Duty;
import org.recourse.directory.CountryFile.InterestLine;
import org.recourse.directory.CountryFile.Leave;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
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
        new OfficeCheck(file, taxonomy, index).run();
        file.officers().forEach(this::checkOfficer);
        checkOncePerOffice();
        file.interests().forEach(this::checkInterest);
        file.leaves().forEach(this::checkLeave);
        file.duties().forEach(this::checkDuty);
        return index.faults;
    }

    private void checkOfficer(OfficerLine officer) {
        var office = index.known("officers.csv", officer.line(), index.offices, officer.office(), "office");
        officer.roles().forEach(role -> checkRole(officer, role));
        for (var role : officer.roles()) {
            need(officer, office == null || fits(role, office), role.code() + " does not serve in such an office");
        }
        need(officer, officer.login() == null || officer.subject() != null, "a login without a subject");
    }

    private void checkRole(OfficerLine officer, Role role) {
        var code = taxonomy.code("role", role.code());
        need(officer, code.is("realm"), "nobody can log in as " + role.code());
        officer.roles().stream()
                .filter(other -> code.values("apart").contains(other.code()))
                .forEach(other -> need(
                        officer, false, "%s and %s must not meet in one person".formatted(role.code(), other.code())));
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
            need(officer, subject == null || subjects.add(subject), "this subject is another person's");
            need(officer, !officer.head() || heads.add(officer.office()), "the office has a head already");
        }
    }

    private void checkInterest(InterestLine interest) {
        var line = interest.line();
        index.known("interests.csv", line, index.officers, interest.officer(), "officer");
        need(interest, taxonomy.has("interest", interest.kind()), "no interest " + interest.kind());
        if (interest.office() != null) {
            index.known("interests.csv", line, index.offices, interest.office(), "office");
        }
        if (interest.site() != null) {
            index.known("interests.csv", line, index.places, interest.site(), "area");
        }
        var about = Stream.of(interest.office() != null, interest.person() != null, interest.site() != null);
        need(interest, about.filter(there -> there).count() == 1, "not about exactly one office, person or site");
        var until = interest.until();
        need(interest, until == null || until.isAfter(interest.from()), "ends before it begins");
    }

    private void checkLeave(Leave leave) {
        index.known("leave.csv", leave.line(), index.officers, leave.officer(), "officer");
        index.need(!leave.until().isBefore(leave.from()), "leave.csv", leave.line(), "ends before it begins");
    }

    private void checkDuty(Duty duty) {
        index.known("duty.csv", duty.line(), index.offices, duty.desk(), "desk");
        var officer = index.known("duty.csv", duty.line(), index.officers, duty.officer(), "officer");
        boolean serves = officer == null || officer.office().equals(duty.desk());
        index.need(serves, "duty.csv", duty.line(), duty.officer() + " serves elsewhere");
        index.need(!duty.days().isEmpty(), "duty.csv", duty.line(), "on no day");
    }

    private void need(InterestLine interest, boolean holds, String reason) {
        index.need(holds, "interests.csv", interest.line(), reason);
    }

    private void need(OfficerLine officer, boolean holds, String reason) {
        index.need(holds, "officers.csv", officer.line(), reason);
    }
}
