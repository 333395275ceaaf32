package org.recourse.routing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recourse.conflict.Conflicts;
import org.recourse.conflict.Excluded;
import org.recourse.conflict.Involved;
import org.recourse.conflict.Respondent;
import org.recourse.directory.Area;
import org.recourse.directory.Away;
import org.recourse.directory.Calendar;
import org.recourse.directory.Country;
import org.recourse.directory.CountryBuilder;
import org.recourse.directory.Interest;
import org.recourse.directory.KeyedDigest;
import org.recourse.directory.Names;
import org.recourse.directory.Office;
import org.recourse.directory.Officer;
import org.recourse.taxonomy.Category;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.OfficeKind;
import org.recourse.taxonomy.PartyKind;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Route;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.taxonomy.Vetting;

/** A country, a case and its respondents, all by chance: command is any graph without circles, leave and interests abound. */
public final class World {

    public static final Taxonomy TAXONOMY = Taxonomy.standard();
    public static final Instant NOW = Instant.parse("2027-03-05T10:00:00Z");
    static final Instant ACCEPT_BY = NOW.plus(Duration.ofDays(3));
    private static final List<String> KEPT = List.of(OfficeKind.DESK, OfficeKind.REVIEW_PANEL);
    private static final List<String> NAMES = List.of("Amina", "Baraka", "Chiku", "Daudi", "Esi");

    private final Random random;
    final List<Area> areas = new ArrayList<>();
    final List<Office> offices = new ArrayList<>();
    final List<Officer> officers = new ArrayList<>();
    final List<Interest> interests = new ArrayList<>();
    public final Country country;
    final Involved involved;
    final Excluded excluded;
    final Route route;
    final Confidentiality confidentiality;
    final Map<Integer, Integer> load = new HashMap<>();

    public World(Random random) {
        this.random = random;
        areas();
        offices();
        officers();
        var week = new Calendar("C", Set.of(DayOfWeek.SUNDAY), Set.of());
        country = new Country(areas, List.of(week), offices, officers, interests);
        var category = pick(TAXONOMY.categories());
        involved = involved(category);
        excluded = new Conflicts(country, TAXONOMY).of(involved);
        route = route(category);
        confidentiality = pick(List.of(Confidentiality.values()));
    }

    public Matter matter(Past past, Purpose purpose) {
        return new Matter(
                route, confidentiality, involved.leadingArea(), excluded, past, purpose, NOW, ACCEPT_BY, load);
    }

    Matter matter() {
        return matter(Past.NONE, Purpose.ANSWER);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void areas() {
        int many = 1 + random.nextInt(6);
        for (int id = 1; id <= many; id++) {
            Integer parent = id == 1 ? null : 1 + random.nextInt(id - 1);
            areas.add(new Area(id, "A" + id, parent, "UTC", "C"));
        }
    }

    private void offices() {
        var kinds = List.copyOf(TAXONOMY.officeKinds());
        int many = random.nextInt(40);
        for (int id = 1; id <= many; id++) {
            var kind = pick(kinds);
            offices.add(office(id, kind.code(), kind));
        }
        for (var kind : kinds) {
            if ((kind.independent() || KEPT.contains(kind.code())) && chance(80)) {
                offices.add(office(offices.size() + 1, kind.code(), kind));
            }
        }
    }

    private Office office(int id, String kind, OfficeKind of) {
        var above = new HashSet<Integer>();
        while (id > 1 && chance(40)) {
            above.add(1 + random.nextInt(id - 1));
        }
        load.put(id, random.nextInt(3));
        return new Office(
                id,
                "O" + (100 - id),
                kind,
                pick(List.copyOf(new TreeSet<>(of.levels()))),
                pick(areas).id(),
                above,
                chance(90),
                chance(10) ? Set.of(pick(TAXONOMY.categories()).code()) : Set.of(),
                chance(5) ? Set.of(somebody()) : Set.of(),
                Names.same("O" + id));
    }

    private void officers() {
        for (var office : offices) {
            for (int many = random.nextInt(4); many > 0; many--) {
                officers.add(officer(officers.size() + 1, office));
            }
        }
    }

    private Officer officer(int id, Office office) {
        if (chance(8)) {
            interests.add(interest(id));
        }
        var away = chance(20)
                ? List.of(new Away(NOW.minusSeconds(60), chance(50) ? ACCEPT_BY : ACCEPT_BY.plusSeconds(1)))
                : List.<Away>of();
        return new Officer(
                id,
                office.id(),
                Set.of(pick(List.of(Role.OFFICIAL, Role.OFFICIAL, Role.OVERSIGHT))),
                pick(List.of(Vetting.values())),
                away,
                chance(30),
                chance(10) ? somebody() : null);
    }

    private Interest interest(int officer) {
        Instant until = chance(20) ? NOW : null;
        return switch (random.nextInt(3)) {
            case 0 -> Interest.inOffice(officer, "BUSINESS", pick(offices).id(), Instant.EPOCH, until);
            case 1 -> Interest.inPerson(officer, "FAMILY", somebody(), Instant.EPOCH, until);
            default -> Interest.inSite(officer, "MONEY", pick(areas).id(), Instant.EPOCH, until);
        };
    }

    private static KeyedDigest digest(String name) {
        return CountryBuilder.digest(name);
    }

    private KeyedDigest somebody() {
        return digest(pick(NAMES));
    }

    private Involved involved(Category category) {
        var respondents = new ArrayList<Respondent>();
        while (chance(50)) {
            respondents.add(respondent());
        }
        return new Involved(
                pick(areas).id(),
                Set.of(category.code()),
                respondents,
                chance(20) ? Set.of(somebody()) : Set.of(),
                chance(20) && !offices.isEmpty() ? Set.of(pick(offices).id()) : Set.of(),
                chance(20) && !officers.isEmpty() ? Set.of(pick(officers).id()) : Set.of(),
                Map.of(),
                NOW);
    }

    private Respondent respondent() {
        PartyKind kind = pick(List.copyOf(TAXONOMY.partyKinds()));
        @Nullable KeyedDigest name = chance(20) ? somebody() : null;
        if (!offices.isEmpty() && chance(50)) {
            var office = pick(offices);
            return new Respondent(TAXONOMY.officeKind(office.kind()).party(), office.id(), name);
        }
        return new Respondent(kind.code(), null, name);
    }

    private Route route(Category category) {
        var usual = TAXONOMY.route(category.code());
        return chance(20) ? usual.under(pick(TAXONOMY.bypasses())) : usual;
    }
}
