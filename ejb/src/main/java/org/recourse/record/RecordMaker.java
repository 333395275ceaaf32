package org.recourse.record;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
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
     * Begins to make a copy. The same asking once more is the same copy.
     *
     * @param login of whoever asks
     * @param press makes the pages of a draft, by what the request of whoever asks says; it may refuse
     * @throws ActRefused where another copy is made for this person, or too many wait for their turn
     */
    public Making make(Asked asked, String login, Function<Draft, Printed> press) {
        var making = makings.begin(asked, login);
        if (making.begins()) {
            try {
                executor.execute(() -> run(making, press));
            } catch (RejectedExecutionException full) {
                makings.forget(making);
                throw ActRefused.because("record-busy");
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
        } catch (Refusal refusal) {
            making.refused(refusal);
        } catch (EJBAccessException role) {
            making.refused(new GrievanceNotFound());
        } catch (RuntimeException | Error fault) {
            // What it said may hold a word of the case.
            LOG.log(Level.SEVERE, "A copy was not made: {0}", fault.getClass().getName());
            making.refused(ActRefused.because("record-undone"));
        }
    }

    private Done made(Making making, Function<Draft, Printed> press) {
        for (int left = TRIES - 1; ; left--) {
            try {
                return once(making, press);
            } catch (StaleVersion stale) {
                if (left == 0) {
                    throw stale;
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
