package org.recourse.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.recourse.access.Keys;
import org.recourse.access.SweepDoors;
import org.recourse.ledger.Facts;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Taxonomy;

/**
 * Indexes the cases that no act has indexed: those from before there was a search, and all of them after a new search key.
 * Only the product itself does this, one transaction a case; that it read the summary for it stands in the ledger.
 */
@Stateless
@PermitAll
public class IndexingService {

    /** As the database and the ledger know it; no act of the lifecycle, because it moves no case. */
    static final String INDEX = "index";

    @Inject
    private Cases cases;

    @Inject
    private WordIndex words;

    @Inject
    private Rounds rounds;

    @Inject
    private Keys keys;

    private final Facts facts = Facts.read(Taxonomy.standard()::has);

    /**
     * At most so many of the next cases of the round; none when all are indexed with the newest search key, and for a
     * while after a round that missed one. Fails on a node whose search key is older than another one's.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<SweepDoors.ToIndex> next(int most) {
        return rounds.ask(doors -> doors.toIndex(keys.words().key(), most));
    }

    /** The round has come to this case; whether one could not be indexed, so that another round must follow. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void indexed(Reference last, boolean failed) {
        rounds.note(doors -> doors.indexed(keys.words().key(), last, failed));
    }

    /**
     * Indexes one case; a sealed one, one whose key was destroyed, and one that another node has indexed are left as they
     * are. Refused to anybody but the product itself.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void index(Reference reference) {
        var hand = cases.takeItself(reference, INDEX);
        if (!words.isIndexed(hand) && hand.texts().rereadSummary()) {
            hand.fact("key", keys.words().key());
            cases.settle(hand, facts, false);
        }
    }
}
