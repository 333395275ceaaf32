package org.recourse.escalation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.ExactKeys;
import org.recourse.access.Guard;
import org.recourse.access.Keys;
import org.recourse.access.SweepDoors;
import org.recourse.grievance.CaseVersion;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;

/** Steps whose date has come, and what the product does about each: one transaction a case. */
@Stateless
@PermitAll
public class DueSteps {

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @EJB
    private EscalationService escalation;

    @Inject
    private Keys keys;

    private final Taxonomy taxonomy = Taxonomy.standard();

    /** Does steps; whether there was time for all of them. */
    @FunctionalInterface
    public interface Doing {
        boolean to(List<SweepDoors.Due> steps) throws Exception;
    }

    /**
     * Has at most so many done that are due after this one. Meanwhile no other node claims them, and those that another
     * one has claimed are left out.
     *
     * @return the last of them; null where there was none, or not enough time
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public SweepDoors.@Nullable Due claim(int most, SweepDoors.@Nullable Due after, Doing doing) throws Exception {
        var context = keys.context(caller.inAnyRole(), null);
        var claimed = database.on(connection -> new Guard(connection).enter(context)
                ? new SweepDoors(connection).claim(most, after)
                : List.<SweepDoors.Due>of());
        return !claimed.isEmpty() && doing.to(claimed) ? claimed.get(claimed.size() - 1) : null;
    }

    /** The instant by which dates are judged. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Instant now() {
        return database.with(Guard::now);
    }

    /** Moves the clock of a demonstration or a test; the database refuses it anywhere else. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Instant moveClock(Duration by) {
        var context = keys.context(caller.inAnyRole(), null);
        return database.with(guard -> guard.moveClock(context, guard.now().plus(by)));
    }

    /** Forgets drafts, keys of requests and budgets that are over. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tidy() {
        var context = keys.context(caller.inAnyRole(), null);
        database.on(connection -> {
            if (new Guard(connection).enter(context)) {
                new ExactKeys(connection).tidy();
            }
            return connection;
        });
    }

    /** Reminds, lapses or escalates. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void act(SweepDoors.Due due) {
        var step = Step.valueOf(Numbers.code("step", due.step()));
        var at = CaseVersion.any(due.reference());
        switch (step) {
            case APPEAL_WINDOW, AWAITING_COMPLAINANT -> escalation.lapse(at, step, due.no());
            case HEARING_REPLY -> escalation.unanswered(at, due.no());
            case UNREAD -> escalation.unread(at, due.no());
            default -> owed(at, step, due);
        }
    }

    private void owed(CaseVersion at, Step step, SweepDoors.Due due) {
        boolean breaches = switch (taxonomy.step(step).kind()) {
            case STEP, DUTY, RECURRING, SUM -> true;
            case LAPSE, PAUSE -> false;
        };
        if (breaches && due.past()) {
            escalation.breach(at, step, due.no());
        } else {
            escalation.remind(at, step, due.no());
        }
    }
}
