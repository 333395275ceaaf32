package org.recourse.record;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.recourse.access.Away;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.StaleVersion;
import org.recourse.shared.Reference;
import org.recourse.shared.Refusal;

/**
 * Makes copies behind the back of whoever asks for them, as that person and with no more rights. The server has one thread
 * for it: one copy is made at a time, so that the memory it takes is that of one, however many are asked for. Until it is
 * sealed on the case nothing of it is kept anywhere but in memory.
 */
@ApplicationScoped
public class RecordMaker {

    private static final Logger LOG = Logger.getLogger(RecordMaker.class.getName());

    /** A case that moves on while its copy is made is read again so often. */
    private static final int TRIES = 3;

    @EJB
    private RecordService records;

    @Inject
    private Makings makings;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/records")
    private ManagedExecutorService executor;

    /**
     * Begins to make a copy. The same asking once more is the same copy. Where too many wait for their turn it is refused,
     * and whoever asked the same meanwhile hears that too.
     *
     * @param login of whoever asks
     * @param press makes the pages of a draft, by what the request of whoever asks says; it may refuse
     * @throws ActRefused where another copy is made for this person
     */
    public Making make(Asked asked, String login, Function<Draft, Printed> press) {
        var making = makings.begin(asked, login);
        if (making.begins()) {
            try {
                executor.execute(() -> run(making, press));
            } catch (RuntimeException full) {
                making.refused(ActRefused.passing("record-busy"));
            }
        }
        return making;
    }

    /** The copy with this id that this login asked for, where this node knows it. */
    public Optional<Making> find(String id, String login) {
        return makings.find(id, login);
    }

    /** The copy of a case that is being made for this login. */
    public Optional<Making> running(Reference reference, String login) {
        return makings.running(login, asked -> asked.reference().equals(reference));
    }

    private void run(Making making, Function<Draft, Printed> press) {
        try {
            making.done(made(making, press));
        } catch (RuntimeException | Error failure) {
            making.refused(why(failure));
        }
    }

    /** Nothing else is kept of a failure: what it said may hold a word of the case. */
    static Refusal why(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        if (failure instanceof EJBAccessException) {
            return new GrievanceNotFound();
        }
        if (failure instanceof EJBException && failure.getCause() instanceof Refusal refusal) {
            return refusal;
        }
        if (Away.is(failure)) {
            LOG.warning("The database does not answer; a copy was not made");
            return ActRefused.passing("record-away");
        }
        LOG.log(Level.SEVERE, "A copy was not made: {0}", failure.getClass().getName());
        return ActRefused.fault("record-undone");
    }

    private Done made(Making making, Function<Draft, Printed> press) {
        for (int left = TRIES - 1; ; left--) {
            try {
                return once(making, press);
            } catch (StaleVersion stale) {
                if (left == 0) {
                    throw ActRefused.passing("record-moves");
                }
            }
        }
    }

    private Done once(Making making, Function<Draft, Printed> press) {
        var asked = making.asked();
        making.at(Making.Stage.READS);
        var draft = records.draft(asked);
        making.at(Making.Stage.DRAWS);
        var printed = press.apply(draft);
        making.at(Making.Stage.KEEPS);
        var at = new CaseVersion(asked.reference(), draft.file().view().version(), asked.request());
        return records.record(at, printed);
    }
}
