package org.recourse.system.country;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.recourse.conflict.Excluded;
import org.recourse.directory.Country;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryFile.OfficerLine;
import org.recourse.routing.Desks;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Taxonomy;

/** Finds whoever plays a part in a story at this moment, and lets that person do something. */
@ApplicationScoped
public class Troupe {

    private static final Map<String, Role> ROLES = Map.of(
            "desk", Role.CASE_MANAGER,
            "desk2", Role.CASE_MANAGER,
            "focal", Role.PROTECTION,
            "focal2", Role.PROTECTION,
            "liaison", Role.LIAISON);

    @EJB
    private Backstage backstage;

    @Inject
    private Voices voices;

    private final Taxonomy taxonomy = Taxonomy.standard();
    private Cast cast = new Cast(CountryFile.NOWHERE);
    private Country country = new Country(List.of(), List.of(), List.of(), List.of(), List.of());
    private Map<Integer, Integer> principals = Map.of();

    /** The country was brought in: these are its people. */
    void gather(CountryFile file) {
        cast = new Cast(file);
        country = backstage.country();
        principals = backstage.principals();
    }

    Cast cast() {
        return cast;
    }

    /** The n-th liaison to whom somebody at this place can speak: of the desk with the smallest area around it. */
    OfficerLine liaisonAt(String place, int n) {
        var desk = new Desks(country, taxonomy.parameter(Parameter.NAMED_LEAST))
                .choose(cast.areaNumber(place), Excluded.NOBODY, Confidentiality.P2)
                .orElseThrow();
        return cast.person(desk.code(), Role.LIAISON, n);
    }

    /** Does the work as whoever plays this part. */
    <T> T as(Life life, String who, Callable<T> work) throws Exception {
        if (who.equals(Deed.COMPLAINANT)) {
            return voices.holding(life.receipt(), work);
        }
        var officer = player(life, who);
        return voices.as(
                officer, ROLES.getOrDefault(who, officer.roles().iterator().next()), work);
    }

    private OfficerLine player(Life life, String who) {
        var known = cast.person(who);
        return known != null
                ? known
                : switch (who) {
                    case "desk", "focal" -> ofTheDesk(life, who, 0);
                    case "desk2", "focal2" -> ofTheDesk(life, who, 1);
                    case "liaison" -> Objects.requireNonNull(cast.person(String.valueOf(life.liaison())), "no liaison");
                    case "office" ->
                        official(backstage.standing(life.reference()).office());
                    case "decider" ->
                        official(backstage.standing(life.reference()).decider());
                    case "oversight" -> cast.oversight();
                    default -> throw new IllegalArgumentException("nobody is " + who);
                };
    }

    private OfficerLine ofTheDesk(Life life, String who, int n) {
        remember(life);
        return cast.person(Objects.requireNonNull(life.desk(), "no desk"), Objects.requireNonNull(ROLES.get(who)), n);
    }

    /** Which desk has the case now; after closing, the one that had it. */
    private void remember(Life life) {
        backstage.standing(life.reference()).desk().map(this::officeOf).ifPresent(life::heldBy);
    }

    private OfficerLine official(Optional<Integer> principal) {
        int owes = principal.orElseThrow(() -> new IllegalStateException("no office owes anything"));
        return cast.person(officeOf(owes), Role.OFFICIAL, 0);
    }

    private String officeOf(int principal) {
        int owner = Objects.requireNonNull(principals.get(principal));
        return owner < 0 ? cast.officer(-owner).office() : cast.office(owner).code();
    }
}
