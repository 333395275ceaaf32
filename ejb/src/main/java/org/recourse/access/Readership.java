package org.recourse.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.recourse.access.Reader.Sight;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;

/**
 * Who sees what of one case, since when and why, as settled with each act: the policy's answers for everybody tied to it.
 *
 * @param readers one row for each principal that sees or may add anything, in order of principals
 * @param barred officers who see nothing although their office does
 */
public record Readership(List<Reader> readers, Set<Integer> barred) {

    public Readership {
        readers = List.copyOf(readers);
        barred = Set.copyOf(barred);
    }

    /**
     * The readership that follows from the ties that hold now. Of several ties of one principal the first counts, in the
     * order of relations. At P3 the cleared principal of an office takes the place of the plain one; at P4 only officers
     * by name see anything.
     */
    public static Readership of(
            Confidentiality level, Collection<Tie> ties, Limits limits, Principals principals, Instant now) {
        var first = new TreeMap<Integer, Tie>();
        ties.stream()
                .filter(tie -> tie.holdsAt(now))
                .forEach(tie -> first.merge(tie.principal(), tie, Readership::earlier));
        var made = new Making(level, limits, principals, desk(first.values()));
        var readers = new ArrayList<Reader>();
        first.values().forEach(tie -> readers.addAll(made.readers(tie)));
        return new Readership(readers, limits.barred());
    }

    private static Tie earlier(Tie one, Tie other) {
        return one.relation().compareTo(other.relation()) <= 0 ? one : other;
    }

    /** The principal of the desk that holds the case; the complainant's side where none does. */
    private static int desk(Collection<Tie> ties) {
        return ties.stream()
                .filter(tie -> tie.relation() == Relation.DESK)
                .map(Tie::principal)
                .findFirst()
                .orElse(Principal.COMPLAINANT);
    }

    /** The making of the rows of one case. */
    private record Making(Confidentiality level, Limits limits, Principals principals, int desk) {

        List<Reader> readers(Tie tie) {
            var plain = principals.of(tie.principal());
            var readers = new ArrayList<Reader>();
            var reader = reader(tie, plain);
            if (!reader.isEmpty()) {
                readers.add(reader);
            }
            var cleared = principals.clearedBeside(plain);
            if (cleared != null) {
                var more = reader(tie, cleared);
                if (!more.isEmpty() && !more.sameSight(reader)) {
                    readers.add(more);
                }
            }
            return readers;
        }

        private Reader reader(Tie tie, Principal principal) {
            var relations = EnumSet.of(tie.relation());
            relations.addAll(limits.of(principal));
            boolean named = principal.kind() == Principal.Kind.OFFICER;
            var sight = new Sight(relations, level, principals.vettingOf(principal), named);
            return Reader.of(tie, principal.id(), ownAs(tie.relation(), principal), sight);
        }

        /** Whose rows are one's own: the complainant's side, the desk's, or those of the own office. */
        private int ownAs(Relation relation, Principal principal) {
            return switch (relation) {
                case RECEIPT, LOGGED_IT -> Principal.COMPLAINANT;
                case NAMED, CARRIER, DESK -> desk;
                case L5_WITH, ACCOUNTABLE_OFFICE, DECIDING_OFFICE, ASKED_OFFICE, FORMER_OFFICE, L5_TOLD -> {
                    var office = principals.plain(principal.office(), Role.OFFICIAL);
                    yield office == null ? principal.id() : office.id();
                }
                default -> principal.id();
            };
        }
    }
}
