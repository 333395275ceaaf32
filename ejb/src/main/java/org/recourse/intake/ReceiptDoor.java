package org.recourse.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.recourse.access.Database;
import org.recourse.access.ExactKeys;
import org.recourse.access.Keys;
import org.recourse.access.Presented;
import org.recourse.access.Receipt;

/**
 * The complainant's door: whoever shows a receipt acts as its holder for the rest of the request. Whether the receipt
 * exists is found out by the database alone, when the case is opened.
 */
@Stateless
public class ReceiptDoor {

    /** Guesses of all strangers together that cost no waiting; a village may come at once. */
    private static final double FREE = 60;

    /** How many of them are forgotten in a second. */
    private static final double PER_SECOND = 1;

    /** Nobody waits longer than this: guessing is slowed down, and never locks anybody out. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    @Inject
    private Presented presented;

    @Inject
    private Keys keys;

    @EJB
    private Database database;

    /** The digests under which a receipt may be kept, the newest first; each is shown in turn until a case opens. */
    @PermitAll
    public List<byte[]> digests(Receipt receipt) {
        return keys.receipts().digests(receipt);
    }

    /** Shows the receipt of this digest for the rest of the request. */
    @PermitAll
    public void show(byte[] digest) {
        presented.receipt(digest);
    }

    /**
     * Spends one guess of the budget that all strangers share, whether or not the code is right.
     *
     * @return how long to wait before the answer
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Duration guess() {
        var wait = database.on(connection -> new ExactKeys(connection).spend("receipt", PER_SECOND, FREE));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
