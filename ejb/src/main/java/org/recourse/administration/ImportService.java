package org.recourse.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /**
     * What was found.
     *
     * @param ticket under which the files are kept; none where they cannot be written
     * @param mine whether the reader asked for it
     * @param second whether another administrator than the one who asked must confirm
     * @param oneself whether a post of the reader, or of the one who asked, is among what changes
     */
    public record Found(Prospect prospect, @Nullable String ticket, boolean mine, boolean second, boolean oneself) {}

    /** Looks at files and keeps them where they can be written. */
    @RolesAllowed("administrator")
    public Found look(Parcel parcel) {
        var me = me();
        var prospect = prospect(parcel);
        boolean kept = prospect.holds() && prospect.changesSomething();
        var ticket = kept ? parcels.keep(id(me), me.actor().pseudonym(), parcel) : null;
        return found(prospect, ticket, id(me), id(me));
    }

    /**
     * Looks again at files that were kept.
     *
     * @throws ImportRefused where they are gone
     */
    @RolesAllowed("administrator")
    public Found look(String ticket) {
        var kept = parcels.find(ticket).orElseThrow(ImportRefused::gone);
        return found(prospect(kept.parcel()), ticket, id(me()), kept.officer());
    }

    /** How far the writing of these files has come on this node; nothing where nobody has begun. */
    @RolesAllowed("administrator")
    public Optional<Progress> progress(String ticket) {
        return running.find(ticket);
    }

    /**
     * Begins to write files that were kept, and does not wait for the end.
     *
     * @throws ImportRefused where they are gone, do not fit any more, or need somebody else
     */
    @RolesAllowed("administrator")
    public void write(String ticket) {
        if (running.find(ticket)
                .filter(before -> before.state() != Progress.State.REFUSED)
                .isPresent()) {
            return;
        }
        var kept = parcels.find(ticket).orElseThrow(ImportRefused::gone);
        var found = found(prospect(kept.parcel()), ticket, id(me()), kept.officer());
        if (!found.prospect().holds()) {
            throw ImportRefused.stale();
        }
        if (found.oneself()) {
            throw ImportRefused.oneself();
        }
        if (found.second() && found.mine()) {
            throw ImportRefused.second();
        }
        var changes = java.util.Objects.requireNonNull(found.prospect().changes());
        running.begin(ticket, changes.all().size())
                .ifPresent(progress -> writer.run(ticket, found.mine() ? null : kept.pseudonym(), progress));
    }

    private static Found found(Prospect prospect, @Nullable String ticket, int me, int asker) {
        var changes = prospect.changes();
        boolean second = changes != null && !changes.grave().isEmpty();
        boolean oneself = changes != null && (changes.concerns(me) || changes.concerns(asker));
        return new Found(prospect, ticket, me == asker, second, oneself);
    }

    private Prospect prospect(Parcel parcel) {
        return database.on(connection ->
                new CountryImport(connection, keys.vault(), keys.names(), () -> keys.context(me(), null)).look(parcel));
    }

    private Presence me() {
        return caller.in(Set.of(Role.ADMINISTRATOR)).orElseThrow(() -> new IllegalStateException("no administrator"));
    }

    private static int id(Presence presence) {
        return presence.actor() instanceof Actor.Officer officer ? officer.id() : 0;
    }
}
