package org.recourse.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.recourse.access.Database;
import org.recourse.access.DirectoryDoors;
import org.recourse.access.Registry;
import org.recourse.access.SweepDoors;
import org.recourse.ledger.Facts;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Taxonomy;

/**
 * Judges anew who may touch a case, when the directory has changed by which it was judged: an interest, a post, a command.
 * Whoever may not any more loses the case at once, and learns nothing of it. Only the product itself does this, one
 * transaction a case; a case in which nothing follows is not written.
 */
@Stateless
@PermitAll
public class JudgingService {

    /** As the database and the ledger know it; no act of the lifecycle, because it moves no case. */
    static final String JUDGE = "judge";

    /** The same, where dates are counted again by another calendar. */
    static final String RECOUNT = "recount";

    @Inject
    private Cases cases;

    @EJB
    private Database database;

    @Inject
    private Rounds rounds;

    @Inject
    private Registry registry;

    private final Facts facts = Facts.read(Taxonomy.standard()::has);

    /** At most so many cases that are to be judged by the directory as it is now; none when all were. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<SweepDoors.ToJudge> next(int most) {
        var next = rounds.ask(doors -> doors.toJudge(most));
        if (!next.isEmpty()) {
            registry.changed();
        }
        return next;
    }

    /** The round has come to this case; whether one could not be judged, so that another round must follow. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void judged(SweepDoors.ToJudge last, boolean failed) {
        rounds.note(doors -> doors.judged(last, failed));
    }

    /**
     * Judges one case; refuses to do so for anybody but the product itself.
     *
     * @param look what else is to be known of the case as the directory is now
     * @param note changes what the case says of the directory, and says whether that is another than before
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public <T> T judge(Reference reference, Function<CaseInHand, T> look, Predicate<CaseInHand> note) {
        var hand = cases.takeItself(reference, JUDGE);
        var seen = look.apply(hand);
        boolean noted = note.test(hand);
        if (noted || cases.isOutdated(hand)) {
            new NamedPeople(hand).replaceLost();
            hand.fact("directory", database.on(connection -> new DirectoryDoors(connection).version()));
            hand.fact("barred", new CaseConflicts(hand).limits().barred().size());
            hand.concern().judgeAnew();
            cases.settle(hand, facts, false);
        }
        return seen;
    }

    /**
     * Looks at one case in the transaction of an act that is done with it, and writes nothing; refuses to do so for anybody
     * but the product itself.
     */
    @PermitAll
    public <T> T look(Reference reference, Function<CaseInHand, T> look) {
        return look.apply(cases.takeItself(reference, JUDGE));
    }

    /**
     * Counts the dates of one case again by the calendar of its place as it is now; a case in which none moves is not
     * written. Refuses to do so for anybody but the product itself.
     *
     * @param make moves the dates, and says whether one has moved
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recount(Reference reference, Predicate<CaseInHand> make) {
        var hand = cases.takeItself(reference, RECOUNT);
        if (make.test(hand)) {
            hand.fact("directory", database.on(connection -> new DirectoryDoors(connection).version()));
            cases.settle(hand, facts, false);
        }
    }
}
