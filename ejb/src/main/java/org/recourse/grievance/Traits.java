package org.recourse.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.recourse.access.Database;
import org.recourse.access.Keys;
import org.recourse.access.TraitDoors;
import org.recourse.access.TraitDoors.Often;
import org.recourse.access.TraitDoors.Trait;
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

    /** Keeps them with the act that said who is accused, or where; within its transaction and before it is settled. */
    void keep(CaseInHand hand) {
        var traits = hand.isRecognisable() ? of(hand) : List.<Trait>of();
        if (!traits.isEmpty()) {
            database.on(connection -> {
                new TraitDoors(connection).keep(traits, OFTEN);
                return traits;
            });
        }
    }

    private List<Trait> of(CaseInHand hand) {
        var traits = new ArrayList<Trait>();
        hand.parties().stream().filter(Party::alleged).forEach(party -> {
            if (party.office() != null) {
                traits.add(new Trait(
                        UNIT, keys.names().of("unit " + party.office()).hex()));
            }
            if (party.digest() != null) {
                traits.add(new Trait(PERSON, party.digest()));
            }
        });
        hand.roadblocks().stream()
                .map(name -> new Trait(
                        ROADBLOCK, keys.names().of("roadblock " + name).hex()))
                .forEach(traits::add);
        return traits.stream().distinct().toList();
    }
}
