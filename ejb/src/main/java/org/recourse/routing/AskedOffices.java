package org.recourse.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.recourse.conflict.Excluded;
import org.recourse.directory.Area;
import org.recourse.directory.Country;
import org.recourse.directory.Office;
import org.recourse.directory.Officer;
import org.recourse.taxonomy.OfficeKind;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Taxonomy;

/**
 * Which offices can be asked for a measure (list measure; routes.csv, ladder MEASURE): those of its kinds whose place
 * contains the leading one, else those under the next place up; the nearest first, and never one in a respondent's line.
 * Another station of an accused service can protect; the accused one cannot.
 */
public final class AskedOffices {

    private static final String ANY = "any";

    private final Country country;
    private final Taxonomy taxonomy;
    private final Excluded excluded;
    private final Set<Integer> informed;

    /** Why an office cannot be asked for a measure, the gravest first. */
    public enum Why {
        /** It is accused, or stands above or below the accused in command. */
        LINE,
        /** Its kind is never asked: it acts through another, or not at all. */
        THROUGH,
        /** Its kind does not do such a thing. */
        KIND,
        /** It has the case, had it or was told of it: it acts without an order. */
        INFORMED,
        /** It is closed, or nobody is there who could read the order. */
        NOBODY,
        /** A nearer one can do it. */
        FAR
    }

    /** @param informed offices that know the case already, and lose nothing by being told of an order alone */
    public AskedOffices(Country country, Taxonomy taxonomy, Excluded excluded, Set<Integer> informed) {
        this.country = country;
        this.taxonomy = taxonomy;
        this.excluded = excluded;
        this.informed = Set.copyOf(informed);
    }

    /** Those that can be asked, in the order in which they should be; none where no office can do it. */
    public List<Office> candidates(String measure, int leadingArea) {
        var able = able(measure);
        var around = able.stream()
                .filter(office -> country.areas().contains(office.area(), leadingArea))
                .sorted(nearest(measure))
                .toList();
        return around.isEmpty() ? beside(able, measure, leadingArea) : around;
    }

    /** Under the next place up, and so on to the top of the tree. */
    private List<Office> beside(List<Office> able, String measure, int leadingArea) {
        return country.areas().ancestors(leadingArea).stream()
                .map(Area::id)
                .map(above -> able.stream()
                        .filter(office -> country.areas().contains(above, office.area()))
                        .sorted(nearest(measure))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Why this office cannot be asked; empty where it can. */
    public Optional<Why> why(String measure, int leadingArea, Office office) {
        return Stream.of(Why.values())
                .filter(why -> fails(why, measure, leadingArea, office))
                .findFirst();
    }

    private boolean fails(Why why, String measure, int leadingArea, Office office) {
        return switch (why) {
            case LINE -> excluded.barsMeasures(office.id());
            case THROUGH -> !isAsked(office);
            case KIND -> !does(measure, office);
            case INFORMED -> informed.contains(office.id());
            case NOBODY -> !office.open() || !hasSomebody(office);
            case FAR -> !candidates(measure, leadingArea).contains(office);
        };
    }

    /**
     * Who is asked next when an office did not report: its kind one level up, else another kind that can do it. Nobody is
     * asked twice.
     *
     * @param asked offices that were asked for it
     */
    public Optional<Office> next(String measure, int leadingArea, Office present, Set<Integer> asked) {
        var left = able(measure).stream()
                .filter(office -> !asked.contains(office.id()) && office.id() != present.id())
                .toList();
        return left.stream()
                .filter(office -> office.kind().equals(present.kind()))
                .filter(office -> office.level().compareTo(present.level()) > 0)
                .filter(office -> country.areas().contains(office.area(), leadingArea))
                .min(nearest(measure))
                .or(() -> left.stream()
                        .filter(office -> !office.kind().equals(present.kind()))
                        .filter(office -> country.areas().contains(office.area(), leadingArea))
                        .min(nearest(measure)));
    }

    private List<Office> able(String measure) {
        return country.offices().stream()
                .filter(office -> Stream.of(Why.LINE, Why.THROUGH, Why.KIND, Why.INFORMED, Why.NOBODY)
                        .noneMatch(why -> fails(why, measure, 0, office)))
                .toList();
    }

    private boolean isAsked(Office office) {
        var acts = taxonomy.officeKind(office.kind()).acts();
        return acts == OfficeKind.Acts.ACCOUNTABLE || acts == OfficeKind.Acts.ASKED;
    }

    private boolean does(String measure, Office office) {
        var kinds = kinds(measure);
        return kinds.contains(ANY) || kinds.contains(office.kind());
    }

    private List<String> kinds(String measure) {
        return taxonomy.code("measure", measure).values("kinds");
    }

    private boolean hasSomebody(Office office) {
        return country.officersOf(office.id()).stream()
                .filter(officer -> officer.has(Role.OFFICIAL))
                .mapToInt(Officer::id)
                .anyMatch(officer -> !excluded.barsOfficer(officer));
    }

    /** The lowest level, the place of the kind in the list, the smallest place, the code. */
    private Comparator<Office> nearest(String measure) {
        var kinds = kinds(measure);
        return Comparator.comparing(Office::level)
                .thenComparing(office -> kinds.indexOf(office.kind()))
                .thenComparing(office -> -country.areas().depth(office.area()))
                .thenComparing(Office::code);
    }
}
