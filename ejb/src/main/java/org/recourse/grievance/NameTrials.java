package org.recourse.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.ExactKeys;
import org.recourse.access.Guard;
import org.recourse.access.Keys;
import org.recourse.access.Trip;
import org.recourse.ledger.Fact;
import org.recourse.ledger.Facts;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Taxonomy;

/**
 * How often somebody who may not know the names of a case wrote one of them all the same. Once or twice is a slip; with a
 * list of those who may have complained, and half of it each time, a dozen refusals would tell who it was. What is refused
 * is undone, and this is not: it is counted in a transaction of its own, by the clock of the database that nobody moves,
 * and stands in the writer's own stream of the ledger, where oversight finds it.
 */
@Stateless
@PermitAll
public class NameTrials {

    /** Why nothing more is looked at. */
    static final String OVER = "names-tried";

    /** So many refusals of one officer in one case tell that there is a name. */
    private static final int FREE = 3;

    /** As the ledger knows it. */
    static final String TRY_NAME = "try-name";

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    private final Facts facts = Facts.read(Taxonomy.standard()::has);

    /** Whether whoever has this case in the hand has written names in it too often within a day. */
    public boolean areOver(CaseInHand hand) {
        var bucket = bucket(hand.reference(), hand.doer().pseudonym());
        return database.on(connection -> new ExactKeys(connection).refusals(bucket)) >= FREE;
    }

    /**
     * Counts that a name was written.
     *
     * @return whether the writer may still be told that there was one
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean count(Reference reference, String writer) {
        int times = database.on(connection -> new ExactKeys(connection).refused(bucket(reference, writer)));
        if (times <= FREE) {
            say(reference, times);
        }
        return times <= FREE;
    }

    private void say(Reference reference, int times) {
        var said = List.of(Fact.of("in", reference.text()), Fact.of("times", times));
        facts.check(TRY_NAME, said);
        var lines = said.stream().map(Fact::line).toList();
        database.entered(keys.context(caller.inAllRoles(), null), trip -> entry(trip, lines))
                .orElseThrow(GrievanceNotFound::new)
                .one();
    }

    private static Trip.Answer<byte[]> entry(Trip trip, List<String> lines) {
        return Guard.desk(trip, TRY_NAME, lines);
    }

    private static String bucket(Reference reference, String writer) {
        return "names/" + reference.text() + "/" + writer;
    }
}
