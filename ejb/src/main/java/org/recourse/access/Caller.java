package org.recourse.access;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.recourse.taxonomy.Role;

/**
 * Who calls. The only place that reads principals and roles of the container: a subject that Keycloak authenticated is
 * looked up in the directory, and counts only in the roles that it has in both.
 */
@Stateless
@PermitAll
public class Caller {

    @Resource
    private SessionContext session;

    @Inject
    private Presented presented;

    @EJB
    private Database database;

    /** The caller in one of these roles; nothing where he has none of them. */
    public Optional<Presence> in(Collection<Role> wanted) {
        return each(wanted).stream().findFirst();
    }

    /**
     * The caller in each of these roles that he has. Whoever has two may do an act in the one and not in the other: which
     * it is, only the case can tell.
     */
    public List<Presence> each(Collection<Role> wanted) {
        var known = presented.actor();
        if (known != null) {
            return of(known, wanted);
        }
        var officers = officers();
        if (officers.isEmpty()) {
            return of(partner().<Actor>map(partner -> partner).orElseGet(Actor.Stranger::new), wanted);
        }
        return officers.stream()
                .filter(officer -> wanted.contains(officer.role()))
                .map(officer -> presence(officer, officers))
                .toList();
    }

    /** The caller as all that he is in any of his roles: for lists of what is his. */
    public Presence inAllRoles() {
        var each = each(EnumSet.allOf(Role.class));
        if (each.isEmpty()) {
            return nobody();
        }
        var all = new HashSet<Integer>();
        each.forEach(presence -> all.addAll(presence.principals()));
        var first = each.get(0);
        return new Presence(first.actor(), first.role(), first.office(), all, first.receipt());
    }

    /** The caller in whatever role comes first; a stranger where nobody is logged in. */
    public Presence inAnyRole() {
        return in(EnumSet.allOf(Role.class)).orElseGet(Caller::nobody);
    }

    private static Presence nobody() {
        return new Presence(new Actor.Stranger(), Role.STRANGER, null, Set.of(), null);
    }

    /** The partner system that calls, where the login has that role and the directory knows it. */
    private Optional<Actor.Partner> partner() {
        return authenticated() && session.isCallerInRole(Role.PARTNER.code())
                ? database.on(connection -> new DirectoryDoors(connection)
                        .partner(session.getCallerPrincipal().getName()))
                : Optional.empty();
    }

    private List<Presence> of(Actor actor, Collection<Role> wanted) {
        return actor.roles().stream()
                .filter(wanted::contains)
                .map(role -> new Presence(actor, role, null, new HashSet<>(actor.principals()), presented.receipt()))
                .toList();
    }

    private static Presence presence(OfficerInRole officer, List<OfficerInRole> all) {
        var roles = EnumSet.noneOf(Role.class);
        all.forEach(one -> roles.add(one.role()));
        var actor = new Actor.Officer(
                officer.officer(),
                officer.pseudonym(),
                roles,
                officer.office(),
                officer.vetting(),
                List.copyOf(officer.principals()));
        return new Presence(actor, officer.role(), officer.officePseudonym(), officer.principals(), null);
    }

    private List<OfficerInRole> officers() {
        if (!authenticated()) {
            return List.of();
        }
        return database
                .on(connection -> new DirectoryDoors(connection)
                        .officer(session.getCallerPrincipal().getName()))
                .stream()
                .filter(officer -> session.isCallerInRole(officer.role().code()))
                .toList();
    }

    private boolean authenticated() {
        return !session.getCallerPrincipal().getName().equals("anonymous");
    }
}
