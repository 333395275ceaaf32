package org.recourse.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recourse.access.Database;
import org.recourse.access.Keys;
import org.recourse.access.TraitDoors;
import org.recourse.access.TraitDoors.Often;
import org.recourse.access.TraitDoors.Trait;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Taxonomy;

/** By what cases are recognised as being about the same: the unit, the roadblock or the person that is accused. */
@ApplicationScoped
public class Traits {

    /** How often makes a pattern. */
    public static final Often OFTEN = new Often(
            Taxonomy.standard().parameter(Parameter.PATTERN_CASES),
            Taxonomy.standard().parameter(Parameter.PATTERN_DAYS));

    static final String UNIT = "unit";
    static final String ROADBLOCK = "roadblock";
    static final String PERSON = "person";

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    /**
     * Keeps them with the act that said who is accused, or where, and lets go of whoever was named by mistake; within its
     * transaction and before it is settled. With the act that takes the case on they begin to count: whoever plants a report
     * is not told by a number whom others are about.
     */
    void keep(CaseInHand hand) {
        var traits = hand.concern().isRecognisable() ? of(hand) : List.<Trait>of();
        var gone = gone(hand, traits);
        if (!traits.isEmpty() || !gone.isEmpty() || hand.before().isTakenOnBy(hand.grievance())) {
            database.on(connection -> {
                new TraitDoors(connection).keep(traits, gone, OFTEN);
                return traits;
            });
        }
    }

    private List<Trait> of(CaseInHand hand) {
        var accused = hand.concern().parties().stream().flatMap(this::of);
        var places = hand.concern().roadblocks().stream()
                .map(name -> new Trait(ROADBLOCK, digest("roadblock " + name), null, null));
        return Stream.concat(accused, places)
                .collect(Collectors.toMap(Trait::digest, trait -> trait, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Stream<Trait> of(Party party) {
        var office = party.office();
        var person = party.digest();
        return !party.alleged()
                ? Stream.of()
                : Stream.concat(
                        Stream.ofNullable(office).map(id -> new Trait(UNIT, digest("unit " + id), id, null)),
                        Stream.ofNullable(person)
                                .map(name -> new Trait(PERSON, name, null, (int) Numbers.of("party", party.kind()))));
    }

    /** By what the case was recognised because of a mistake, and is by nothing else. */
    private List<String> gone(CaseInHand hand, List<Trait> traits) {
        var still = traits.stream().map(Trait::digest).toList();
        return hand.concern().struckOut().stream()
                .flatMap(this::of)
                .map(Trait::digest)
                .filter(digest -> !still.contains(digest))
                .toList();
    }

    private String digest(String what) {
        return keys.names().of(what).hex();
    }
}
