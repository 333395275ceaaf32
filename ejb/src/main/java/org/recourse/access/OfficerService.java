package org.recourse.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.recourse.taxonomy.Role;

/** Who is logged in, and what other officers are called. */
@Stateless
public class OfficerService {

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    @Inject
    private Registry registry;

    /**
     * The officer who is logged in.
     *
     * @param office number of the office
     * @param now    the instant by which dates are judged
     */
    public record Me(int officer, PersonName name, Role role, int office, Instant now) {}

    /** The officer who is logged in; empty for a login that the directory does not know. */
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight", "administrator"})
    public Optional<Me> me() {
        var presence = caller.inAnyRole();
        if (!(presence.actor() instanceof Actor.Officer officer)) {
            return Optional.empty();
        }
        enter(presence);
        var now = database.with(Guard::now);
        return database.on(connection -> new OfficerNames(connection, keys.vault()).of(officer.id()))
                .map(name -> new Me(officer.id(), name, presence.role(), officer.office(), now));
    }

    /** What these officers are called, by their numbers; whoever has no name entered is left out. */
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight", "administrator"})
    public Map<Integer, PersonName> names(Collection<Integer> officers) {
        enter(caller.inAnyRole());
        return database.on(connection -> new OfficerNames(connection, keys.vault()).of(officers));
    }

    /** The directory, with everybody in it by whom the ledger names acts. */
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight", "administrator"})
    public Registry.Snapshot directory() {
        enter(caller.inAnyRole());
        return registry.snapshot();
    }

    private void enter(Presence presence) {
        var context = keys.context(presence, null);
        if (!database.with(guard -> guard.enter(context))) {
            throw new IllegalStateException("the database does not know the caller");
        }
    }
}
