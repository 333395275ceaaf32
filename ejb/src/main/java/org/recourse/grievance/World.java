package org.recourse.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.recourse.access.Actor;
import org.recourse.access.Database;
import org.recourse.access.Guard;
import org.recourse.access.Keys;
import org.recourse.access.Registry;
import org.recourse.directory.Officer;
import org.recourse.taxonomy.Taxonomy;

/** What cases are judged by, as it stands at this instant. */
@ApplicationScoped
public class World {

    private final Taxonomy taxonomy = Taxonomy.standard();

    @EJB
    private Database database;

    @Inject
    private Registry registry;

    @Inject
    private Keys keys;

    /** The surroundings of a case in the caller's transaction, in which the caller has said who he is. */
    public Surroundings now() {
        return at(database.with(Guard::now));
    }

    /** As {@link #now}, where the instant is known already. */
    Surroundings at(Instant now) {
        var snapshot = registry.snapshot();
        return new Surroundings(
                snapshot.country(),
                snapshot.principals(),
                snapshot.staff(),
                taxonomy,
                keys.hiddenNames(),
                now,
                offices -> database.with(guard -> guard.load(offices)));
    }

    /** Everybody of the same desk or office, the actor too; nobody for whoever serves at none. */
    List<Officer> colleagues(Actor actor) {
        return actor instanceof Actor.Officer officer
                ? registry.snapshot().country().officersOf(officer.office())
                : List.of();
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }
}
