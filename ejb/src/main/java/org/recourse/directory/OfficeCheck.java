package org.recourse.directory;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.Place;
import org.recourse.taxonomy.Category;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.OfficeKind;
import org.recourse.taxonomy.Taxonomy;

/** What the act set-office refuses (lifecycle.csv), and that each place has a calendar and somebody to act. */
final class OfficeCheck {

    private final CountryFile file;
    private final Taxonomy taxonomy;
    private final CountryIndex index;

    OfficeCheck(CountryFile file, Taxonomy taxonomy, CountryIndex index) {
        this.file = file;
        this.taxonomy = taxonomy;
        this.index = index;
    }

    void run() {
        file.places().forEach(this::checkPlace);
        file.offices().forEach(this::checkOffice);
        checkMechanism();
    }

    private void checkPlace(Place place) {
        index.known("areas.csv", place.line(), index.weeks, place.calendar(), "calendar");
        try {
            ZoneId.of(place.zone());
        } catch (DateTimeException unknown) {
            index.need(false, "areas.csv", place.line(), "no time zone " + place.zone());
        }
        taxonomy.categories().forEach(category -> needRoute(place, category));
    }

    private void needRoute(Place place, Category category) {
        var top = taxonomy.route(category.code()).top();
        var around = index.around(place.code());
        boolean somebody = file.offices().stream()
                .anyMatch(office -> office.open() && top.contains(office.kind()) && around.contains(office.area()));
        index.need(somebody, "areas.csv", place.line(), "no independent body for " + category.code());
    }

    private void checkOffice(OfficeLine office) {
        index.known("offices.csv", office.line(), index.places, office.area(), "area");
        office.answersTo()
                .forEach(above -> index.known("offices.csv", office.line(), index.offices, above, "office above"));
        need(office, !index.above(office).contains(office.code()), "answers to itself: a circle of command");
        if (!taxonomy.has("office_kind", office.kind())) {
            need(office, false, "no kind of office " + office.kind());
            return;
        }
        var kind = taxonomy.officeKind(office.kind());
        need(
                office,
                kind.levels().contains(office.level()),
                "no %s stands on %s".formatted(kind.code(), office.level()));
        index.above(office)
                .forEach(above ->
                        need(office, !oversees(kind, above), "answers to %s, which it oversees".formatted(above)));
        checkMandate(office);
        checkDeputies(office);
    }

    private boolean oversees(OfficeKind kind, String code) {
        var office = index.offices.get(code);
        return office != null && kind.over().contains(office.kind());
    }

    /** A country may narrow a mandate, never widen it. */
    private void checkMandate(OfficeLine office) {
        var whole = taxonomy.mandate(office.kind()).stream().map(Category::code).toList();
        office.mandate()
                .forEach(category ->
                        need(office, whole.contains(category), category + " is not in the mandate of its kind"));
    }

    private void checkDeputies(OfficeLine office) {
        boolean outside = office.level() == Level.L5 || office.level() == Level.TOP;
        long people = file.officers().stream()
                .filter(officer -> officer.office().equals(office.code()))
                .count();
        need(office, !outside || people >= 2, "a body on %s has two officers or more".formatted(office.level()));
    }

    /** Somebody holds a case at last, and somebody decides last. */
    private void checkMechanism() {
        var tops =
                file.places().stream().filter(place -> place.parent() == null).toList();
        index.need(tops.size() == 1, "areas.csv", 0, "a country is one tree with one top");
        for (var top : tops) {
            index.need(stands(OfficeKind.DESK, Level.L5, top), "offices.csv", 0, "no desk on L5");
            index.need(stands(OfficeKind.REVIEW_PANEL, Level.TOP, top), "offices.csv", 0, "no review panel");
        }
    }

    private boolean stands(String kind, Level level, Place place) {
        return file.offices().stream()
                .anyMatch(office -> office.open()
                        && office.kind().equals(kind)
                        && office.level() == level
                        && office.area().equals(place.code()));
    }

    private void need(OfficeLine office, boolean holds, String reason) {
        index.need(holds, "offices.csv", office.line(), reason);
    }
}
