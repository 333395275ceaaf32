package org.recourse.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/** The principals that can be tied to a case, and how the officers among them stand in the directory. */
public final class Principals {

    private final Map<Integer, Principal> byId = new LinkedHashMap<>();
    private final Map<Integer, Principal> byOfficer = new HashMap<>();
    private final Map<Post, Principal> byPost = new HashMap<>();
    private final Map<Integer, Standing> standing;

    /** An office in a role, or its cleared people in it. */
    private record Post(@Nullable Integer office, @Nullable Role role, boolean cleared) {}

    /** How an officer stands in the directory: how far he or she was vetted, and in which roles. */
    public record Standing(Vetting vetting, Set<Role> roles) {

        private static final Standing NONE = new Standing(Vetting.NONE, Set.of());

        public Standing {
            roles = Set.copyOf(roles);
        }
    }

    /** The fixed ones need not be given. */
    public Principals(Collection<Principal> principals, Map<Integer, Standing> standingOfOfficers) {
        for (int id : new int[] {
            Principal.OVERSIGHT,
            Principal.SWEEP,
            Principal.SEQUENCER,
            Principal.COMPLAINANT,
            Principal.OVERSIGHT_CLEARED
        }) {
            byId.put(id, Principal.fixed(id));
        }
        principals.forEach(principal -> byId.put(principal.id(), principal));
        byId.values().forEach(this::index);
        standing = Map.copyOf(standingOfOfficers);
    }

    private void index(Principal principal) {
        var officer = principal.officer();
        if (officer != null) {
            byOfficer.putIfAbsent(officer, principal);
        } else if (principal.kind() == Principal.Kind.OFFICE) {
            byPost.putIfAbsent(new Post(principal.office(), principal.role(), principal.cleared()), principal);
        }
    }

    /** Refuses an unknown number with {@link IllegalArgumentException}. */
    public Principal of(int id) {
        var principal = byId.get(id);
        if (principal == null) {
            throw new IllegalArgumentException("no principal " + id);
        }
        return principal;
    }

    /** How far whoever presents the principal was vetted at least. */
    public Vetting vettingOf(Principal principal) {
        var officer = principal.officer();
        if (officer != null) {
            return standing(officer).vetting();
        }
        return principal.cleared() ? Vetting.CLEARED : Vetting.NONE;
    }

    /** Whether whoever presents the principal has one of these roles; an office has the one that it stands for. */
    public boolean hasOneOf(Principal principal, Set<Role> roles) {
        var officer = principal.officer();
        return officer == null || standing(officer).roles().stream().anyMatch(roles::contains);
    }

    private Standing standing(int officer) {
        return standing.getOrDefault(officer, Standing.NONE);
    }

    /** The cleared one beside the plain one of an office or of oversight; null where there is none. */
    public @Nullable Principal clearedBeside(Principal principal) {
        if (principal.id() == Principal.OVERSIGHT) {
            return of(Principal.OVERSIGHT_CLEARED);
        }
        return principal.kind() == Principal.Kind.OFFICE && !principal.cleared()
                ? find(principal.office(), principal.role(), true)
                : null;
    }

    /** The plain one of an office in a role; null where there is none. */
    public @Nullable Principal plain(@Nullable Integer office, Role role) {
        return find(office, role, false);
    }

    /** The one of an officer by name; refuses an officer that has none. */
    public Principal officer(int officer) {
        var principal = byOfficer.get(officer);
        if (principal == null) {
            throw new IllegalArgumentException("no principal of officer " + officer);
        }
        return principal;
    }

    private @Nullable Principal find(@Nullable Integer office, @Nullable Role role, boolean cleared) {
        return byPost.get(new Post(office, role, cleared));
    }
}
