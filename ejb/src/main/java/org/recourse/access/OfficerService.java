package org.recourse.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        var trip = new Trip();
        var entered = Guard.enter(trip, keys.context(presence, null));
        var now = Guard.now(trip);
        var name = OfficerNames.ask(trip, List.of(officer.id()));
        go(trip, entered);
        return name.all().stream()
                .findFirst()
                .map(kept ->
                        new Me(officer.id(), kept.opened(keys.vault()), presence.role(), officer.office(), now.one()));
    }

    /**
     * Somebody whom the directory knows, person or machine.
     *
     * @param office number of a person's office; null for a machine
     * @param now    the instant by which dates are judged
     */
    public record Here(@Nullable Integer office, Instant now) {}

    /** Whoever calls; empty for a login that the directory does not know. */
    @PermitAll
    public Optional<Here> here() {
        var presence = caller.inAnyRole();
        if (presence.role() == Role.STRANGER) {
            return Optional.empty();
        }
        var trip = new Trip();
        var entered = Guard.enter(trip, keys.context(presence, null));
        var now = Guard.now(trip);
        go(trip, entered);
        var office = presence.actor() instanceof Actor.Officer officer ? officer.office() : null;
        return Optional.of(new Here(office, now.one()));
    }

    /** What these officers are called, by their numbers; whoever has no name entered is left out. */
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight", "administrator"})
    public Map<Integer, PersonName> names(Collection<Integer> officers) {
        var trip = new Trip();
        var entered = Guard.enter(trip, keys.context(caller.inAnyRole(), null));
        var names = OfficerNames.ask(trip, officers);
        go(trip, entered);
        var byNumber = new LinkedHashMap<Integer, PersonName>();
        names.all().forEach(kept -> byNumber.put(kept.officer(), kept.opened(keys.vault())));
        return byNumber;
    }

    /**
     * Who is on call at a desk at this moment, whoever is to be called first before the others.
     *
     * @param moment at the place of the desk
     */
    @RolesAllowed({"liaison", "case-manager", "protection"})
    public List<OnCall> onCall(int desk, LocalDateTime moment) {
        var trip = new Trip();
        var entered = Guard.enter(trip, keys.context(caller.inAnyRole(), null));
        var all = trip.ask(OnCall.OF_A_DESK, row -> OnCall.of(row, keys.vault()), desk);
        go(trip, entered);
        return all.all().stream().filter(one -> one.isAt(moment)).toList();
    }

    /** The directory, with everybody in it by whom the ledger names acts. */
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight", "administrator", "partner"})
    public Registry.Snapshot directory() {
        return registry.known().orElseGet(() -> {
            var trip = new Trip();
            go(trip, Guard.enter(trip, keys.context(caller.inAnyRole(), null)));
            return registry.snapshot();
        });
    }

    /** What whoever calls is by name alone, and not through an office; nothing for a machine. */
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight", "administrator", "partner"})
    public Set<Integer> byName() {
        return caller.inAnyRole().actor() instanceof Actor.Officer officer
                ? Set.of(directory().principals().officer(officer.id()).id())
                : Set.of();
    }

    private void go(Trip trip, Trip.Answer<Boolean> entered) {
        database.go(trip);
        if (!entered.one()) {
            throw new IllegalStateException("the database does not know the caller");
        }
    }
}
