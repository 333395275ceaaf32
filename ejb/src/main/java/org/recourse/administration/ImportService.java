package org.recourse.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.recourse.access.Actor;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.Keys;
import org.recourse.access.Presence;
import org.recourse.directory.Parcel;
import org.recourse.taxonomy.Role;

/**
 * An administrator brings in a country or a part of one. First it is looked at, and kept for a day under a ticket; then it
 * is written, by the same administrator or, where somebody in it gets a grave post, by another one who was given the
 * ticket.
 */
@Stateless
public class ImportService {

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @EJB
    private ImportWriter writer;

    @Inject
    private Keys keys;

    @Inject
    private KeptParcels parcels;

    @Inject
    private RunningImports running;

    /** Looks at files and keeps them where they can be written. */
    @RolesAllowed("administrator")
    public Found look(Parcel parcel) {
        var me = me();
        var prospect = prospect(parcel);
        boolean kept = prospect.holds() && prospect.changesSomething();
        var ticket = kept ? parcels.keep(id(me), me.actor().pseudonym(), parcel) : null;
        return new Found(prospect, ticket, id(me), id(me));
    }

    /**
     * Looks again at files that were kept.
     *
     * @throws ImportRefused where they are gone
     */
    @RolesAllowed("administrator")
    public Found look(String ticket) {
        var kept = parcels.find(ticket).orElseThrow(ImportRefused::gone);
        return new Found(prospect(kept.parcel()), ticket, id(me()), kept.officer());
    }

    /** How far the writing of these files has come on this node; nothing where nobody has begun. */
    @RolesAllowed("administrator")
    public Optional<Progress> progress(String ticket) {
        return running.find(ticket);
    }

    /**
     * Begins to write files that were kept, and does not wait for the end.
     *
     * @param version the state of the directory in which they were looked at: something else is never confirmed
     * @throws ImportRefused where they are gone, do not fit any more, or need somebody else
     */
    @RolesAllowed("administrator")
    public void write(String ticket, long version) {
        if (running.find(ticket)
                .filter(before -> before.state() != Progress.State.REFUSED)
                .isPresent()) {
            return;
        }
        var found = look(ticket);
        found.mayBeWritten(version);
        var changes = Objects.requireNonNull(found.prospect().changes());
        running.begin(ticket, changes.all().size()).ifPresent(progress -> begin(ticket, version, progress));
    }

    private void begin(String ticket, long version, Progress progress) {
        try {
            writer.run(ticket, version, progress);
        } catch (RuntimeException rejected) {
            progress.refused(ImportWriter.UNDONE);
            throw rejected;
        }
    }

    private Prospect prospect(Parcel parcel) {
        return database.on(connection ->
                new CountryImport(connection, keys.vault(), keys.names(), () -> keys.context(me(), null)).look(parcel));
    }

    private Presence me() {
        return caller.in(Set.of(Role.ADMINISTRATOR)).orElseThrow(() -> new IllegalStateException("no administrator"));
    }

    static int id(Presence presence) {
        return presence.actor() instanceof Actor.Officer officer ? officer.id() : 0;
    }
}
