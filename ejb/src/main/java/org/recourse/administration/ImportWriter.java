package org.recourse.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.recourse.access.GuardRefused;
import org.recourse.access.Registry;
import org.recourse.shared.Refusal;

/** Writes an import behind the back of whoever asked for it, and says how far it has come and how it ended. */
@Stateless
@RolesAllowed("administrator")
public class ImportWriter {

    private static final Logger LOG = Logger.getLogger(ImportWriter.class.getName());

    static final String UNDONE = "refusal.import-undone";

    @EJB
    private ImportTransaction transaction;

    @Inject
    private Registry registry;

    @Inject
    private KeptParcels parcels;

    /** The key of the sentence that says why all was undone: what the database forbids, no second try will allow. */
    static String sentence(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof GuardRefused refused && refused.forbids()) {
                return "refusal.import-forbidden";
            }
        }
        return UNDONE;
    }

    /** Writes all of it, or nothing; whatever happens, how it ended is said. */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void run(String ticket, long version, Progress progress) {
        try {
            transaction.write(ticket, version, progress);
            registry.changed();
            progress.done();
        } catch (Refusal refusal) {
            progress.refused(refusal.key());
        } catch (RuntimeException fault) {
            // What it said may hold a value of a row.
            LOG.log(Level.SEVERE, "An import was undone: {0}", fault.getClass().getName());
            progress.refused(sentence(fault));
        } finally {
            if (progress.state() == Progress.State.RUNNING) {
                progress.refused(UNDONE);
            }
        }
        if (progress.state() == Progress.State.DONE) {
            parcels.forget(ticket);
        }
    }
}
