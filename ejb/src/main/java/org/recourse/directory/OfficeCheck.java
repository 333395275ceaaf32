package org.recourse.directory;

import static org.recourse.directory.CountryIndex.spot;

import org.recourse.directory.CountryFile.OfficeLine;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.directory.CountryIndex.Spot;
import org.recourse.taxonomy.Category;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.OfficeKind;
import org.recourse.taxonomy.Taxonomy;

/** What the act set-office refuses (lifecycle.csv). */
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
        file.offices().forEach(this::checkOffice);
        checkMechanism();
    }

    private void checkOffice(OfficeLine office) {
        var spot = spot(office);
        index.known(spot, "area", index.places, office.area());
        office.answersTo().forEach(above -> index.known(spot, "answers_to", index.offices, above));
        var above = index.above(office);
        index.need(!above.contains(office.code()), spot, "answers_to", Defect.CIRCLE, office.code());
        if (!taxonomy.has("office_kind", office.kind())) {
            index.need(false, spot, "kind", Defect.NOT_KNOWN, office.kind());
            return;
        }
        var kind = taxonomy.officeKind(office.kind());
        boolean stands = kind.levels().contains(office.level());
        index.need(
                stands,
                spot,
                "level",
                Defect.WRONG_LEVEL,
                kind.code(),
                office.level().name());
        above.forEach(
                code -> index.need(!oversees(kind, code), spot, "answers_to", Defect.OVERSEES_ITS_SUPERIOR, code));
        checkMandate(office, spot);
        checkDeputies(office, spot);
    }

    private boolean oversees(OfficeKind kind, String code) {
        var office = index.offices.get(code);
        return office != null && kind.over().contains(office.kind());
    }

    /** A country may narrow a mandate, never widen it. */
    private void checkMandate(OfficeLine office, Spot spot) {
        if (!office.mandate().isEmpty()) {
            var whole =
                    taxonomy.mandate(office.kind()).stream().map(Category::code).toList();
            office.mandate()
                    .forEach(category ->
                            index.need(whole.contains(category), spot, "mandate", Defect.MANDATE_TOO_WIDE, category));
        }
    }

    private void checkDeputies(OfficeLine office, Spot spot) {
        boolean outside = office.level() == Level.L5 || office.level() == Level.TOP;
        long people = index.officersOf(office.code()).stream()
                .filter(OfficerLine::active)
                .count();
        boolean enough = !outside || !office.open() || people >= 2;
        index.need(
                enough,
                spot,
                null,
                Defect.NO_DEPUTY,
                office.code(),
                office.level().name());
    }

    /** Somebody holds a case at last, and somebody decides last. */
    private void checkMechanism() {
        var tops =
                file.places().stream().filter(place -> place.parent() == null).toList();
        index.need(tops.size() == 1, new Spot("areas.csv", 0, ""), "parent", Defect.NOT_ONE_TREE);
        for (var top : tops) {
            var offices = new Spot("offices.csv", 0, "");
            boolean desk = stands(OfficeKind.DESK, Level.L5, top.code());
            index.need(desk, offices, null, Defect.NO_DESK_ON_L5, top.code());
            boolean panel = stands(OfficeKind.REVIEW_PANEL, Level.TOP, top.code());
            index.need(panel, offices, null, Defect.NO_REVIEW_PANEL, top.code());
        }
        int administrators = GravePosts.administrators(file).size();
        var people = new Spot("officers.csv", 0, "");
        index.need(administrators >= 2, people, null, Defect.NO_ADMINISTRATORS, String.valueOf(administrators));
    }

    private boolean stands(String kind, Level level, String place) {
        return index.officesAt(place).stream()
                .anyMatch(office -> office.open() && office.kind().equals(kind) && office.level() == level);
    }
}
