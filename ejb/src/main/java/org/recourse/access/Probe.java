package org.recourse.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.recourse.directory.DaysAhead;

/**
 * What is asked of the database for whoever watches the server, by the product itself: of no case, and nothing stays.
 * Each question is a transaction of its own, and fails as the database fails.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Probe {

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    @Inject
    private Registry registry;

    @Resource
    private EJBContext context;

    /** The version of the schema. */
    public String schema() {
        return database.with(Guard::schemaVersion);
    }

    /** Are tables and functions those of this release? */
    public boolean schemaFits() {
        return database.with(SchemaVersion::fits);
    }

    /** Appends an entry to the ledger and takes it back; refuses with {@link Unbelieved}. */
    public void append() {
        try {
            database.on(connection -> {
                enter(new Guard(connection));
                var trip = new Trip();
                Guard.desk(trip, "probe", List.of());
                trip.on(connection);
                return trip;
            });
        } finally {
            context.setRollbackOnly();
        }
    }

    /** For how many seconds the oldest step waits that the sweep should have looked at; 0 while it keeps up. Refuses with {@link Unbelieved}. */
    public double sweepLag() {
        return database.on(connection -> {
            enter(new Guard(connection));
            return new SweepDoors(connection).lag();
        });
    }

    /**
     * For how many days ahead days off are entered in the calendar that runs out first; not a number while there is no
     * place. Refuses with {@link Unbelieved}.
     */
    public double daysOffAhead() {
        return database.with(guard -> {
            enter(guard);
            return DaysAhead.of(registry.snapshot().country(), guard.now()).stream()
                    .mapToDouble(DaysAhead::days)
                    .findFirst()
                    .orElse(Double.NaN);
        });
    }

    /** For how many seconds the oldest mail waits that should have gone out; 0 while the post keeps up. Refuses with {@link Unbelieved}. */
    public double mailLag() {
        return database.on(connection -> {
            enter(new Guard(connection));
            return new LetterDoors(connection).lag();
        });
    }

    /** Whoever is not believed sees nothing, and would take that for nothing to do. */
    private void enter(Guard guard) {
        if (!guard.enter(keys.context(Presence.clockwork(), null))) {
            throw new Unbelieved();
        }
    }
}
