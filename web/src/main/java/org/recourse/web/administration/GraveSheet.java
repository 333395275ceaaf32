package org.recourse.web.administration;

import java.util.List;
import java.util.stream.Stream;
import org.recourse.access.DirectoryChanges;
import org.recourse.access.GraveChanges.InterestChange;
import org.recourse.access.GraveChanges.PartnerChange;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryFile.InterestLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.directory.GravePosts;
import org.recourse.directory.PartnerSystem;
import org.recourse.web.administration.ImportLookPage.GraveRow;
import org.recourse.web.administration.ImportLookPage.Post;
import org.recourse.web.administration.ImportLookPage.SecondRow;
import org.recourse.web.shared.Phrase;

/** Lays out what only two administrators can enter, so that the second one sees what he confirms. */
final class GraveSheet {

    private final DirectoryChanges changes;
    private final CountryWords before;
    private final CountryWords after;
    private final String language;

    GraveSheet(DirectoryChanges changes, CountryFile foreseen, String language) {
        this.changes = changes;
        before = new CountryWords(changes.country(), language);
        after = new CountryWords(foreseen, language);
        this.language = language;
    }

    List<GraveRow> posts() {
        return changes.grave().posts().stream().map(this::post).toList();
    }

    private GraveRow post(GravePosts.Change change) {
        var old = change.before();
        return new GraveRow(change.after().key(), old == null ? null : post(old, before), post(change.after(), after));
    }

    private Post post(OfficerLine officer, CountryWords country) {
        var office = country.office(officer.office());
        return new Post(
                officer.names().in(language),
                country.officeName(officer.office()),
                officer.office(),
                office == null
                        ? Phrase.words("")
                        : Phrase.name("level", office.level().name()),
                office != null && office.open(),
                officer.roles().stream()
                        .sorted()
                        .map(role -> Phrase.name("role", role.code()))
                        .toList(),
                Phrase.of(
                        "import.grave.vetting",
                        Phrase.name("vetting", officer.vetting().name())),
                officer.subject() == null ? null : officer.subject().toString(),
                officer.active());
    }

    /** Partner systems and interests. */
    List<SecondRow> others() {
        var partners = changes.grave().partners().stream().map(this::partner);
        var interests = changes.grave().interests().stream().map(this::interest);
        return Stream.concat(partners, interests).toList();
    }

    private SecondRow partner(PartnerChange change) {
        return new SecondRow(
                change.after().names().in(language),
                change.after().code(),
                Phrase.of("import.second.partner"),
                login(change.before()),
                login(change.after()));
    }

    private static Phrase login(PartnerSystem system) {
        var key = system.active() ? "import.second.sends" : "import.second.silent";
        return Phrase.of(key, system.subject().toString());
    }

    private SecondRow interest(InterestChange change) {
        var line = change.after();
        return new SecondRow(
                after.person(line.officer()),
                line.officer(),
                Phrase.of("import.second.interest", Phrase.name("interest", line.kind()), after.about(line)),
                lasts(change.before()),
                lasts(line));
    }

    private static Phrase lasts(InterestLine interest) {
        var until = interest.until();
        return until == null
                ? Phrase.of("import.second.on", interest.from())
                : Phrase.of("import.second.until", interest.from(), until);
    }
}
