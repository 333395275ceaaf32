package org.recourse.grievance;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Actor;
import org.recourse.access.Relation;
import org.recourse.taxonomy.Role;

/**
 * Who does an act: the actor, the role in which it is done, and how he stands to the case.
 *
 * @param relations all that let the actor see the case
 * @param ownAs the principal whose own it is what the actor writes
 * @param behalf pseudonym of whoever asked, where a second person confirms; else null
 */
public record Doer(
        Actor actor,
        Role role,
        Set<Relation> relations,
        int ownAs,
        @Nullable String behalf) {

    public Doer {
        relations = Set.copyOf(relations);
    }

    public String pseudonym() {
        return actor.pseudonym();
    }

    /** Whoever shows a receipt acts under the name that this person has in this case. */
    Doer as(Person person) {
        return new Doer(new Actor.ReceiptHolder(person.pseudonym(), person.no()), role, relations, ownAs, behalf);
    }
}
