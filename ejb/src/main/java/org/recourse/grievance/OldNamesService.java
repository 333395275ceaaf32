package org.recourse.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.recourse.access.Database;
import org.recourse.access.Keys;
import org.recourse.access.SweepDoors;
import org.recourse.ledger.Facts;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Taxonomy;

/**
 * Keeps, once, the digests of names of cases that were registered before such digests were kept, so that they are found in
 * words that go out. Only the product itself does this, one transaction a case; that it read the names stands in the ledger,
 * where it kept one.
 */
@Stateless
@PermitAll
public class OldNamesService {

    @Inject
    private Cases cases;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    @Inject
    private Rounds rounds;

    private final Facts facts = Facts.read(Taxonomy.standard()::has);

    /** At most so many of the cases that are to be looked at; none when all were. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Reference> next(int most) {
        return rounds.ask(doors -> doors.toName(most));
    }

    /** Looks at one case; one whose names are kept already is left as it is. Refused to anybody but the product itself. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void keep(Reference reference) {
        var hand = cases.takeItself(reference, IndexingService.INDEX);
        int kept = new ProtectedNames(hand).catchUp();
        if (kept > 0) {
            hand.fact("key", keys.words().key());
            hand.fact("names", kept);
            cases.settle(hand, facts, false);
        }
        database.on(connection -> {
            new SweepDoors(connection).named(reference);
            return reference;
        });
    }

    /** The case is tried again, each time after twice as long, a day at most. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void missed(Reference reference) {
        rounds.note(doors -> doors.nameMissed(reference));
    }
}
