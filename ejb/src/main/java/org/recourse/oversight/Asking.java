package org.recourse.oversight;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.Guard;
import org.recourse.access.Keys;
import org.recourse.access.Trip;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.ledger.Fact;
import org.recourse.ledger.Facts;
import org.recourse.taxonomy.Taxonomy;

/**
 * Asks across cases, in one round trip. That something was asked, and whether its answer left as a file, stands in the
 * asker's own stream of the ledger.
 */
@ApplicationScoped
class Asking {

    private static final String QUESTION = "question";

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    private final Facts facts = Facts.read(Taxonomy.standard()::has);

    /** A round trip that says first who is asking, and last what. */
    record Asked(Trip trip, Trip.Answer<Boolean> entered, List<String> said) {}

    /**
     * Begins to ask; what is to be answered goes along with the trip.
     *
     * @param question its code, as the ledger keeps it
     * @param file whether the answer leaves as a file
     */
    Asked begin(String question, boolean file) {
        var said = List.of(Fact.of("question", question), Fact.of("file", file));
        facts.check(QUESTION, said);
        var trip = new Trip();
        var entered = Guard.enter(trip, keys.context(caller.inAllRoles(), null));
        return new Asked(trip, entered, said.stream().map(Fact::line).toList());
    }

    /**
     * Has it answered.
     *
     * @throws GrievanceNotFound where the database does not know who is asking
     */
    void go(Asked asked) {
        // Last, so that the stream is locked no longer than an entry takes.
        Guard.desk(asked.trip(), QUESTION, asked.said());
        database.go(asked.trip());
        if (!asked.entered().one()) {
            throw new GrievanceNotFound();
        }
    }
}
