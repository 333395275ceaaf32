package org.recourse.access;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;

/**
 * Who sees what of one case and why, as settled with each act: the policy's answers for everybody tied to it. The three
 * parts are what {@link SignedReadership#sign} takes.
 *
 * @param readers one row for each principal that sees or may add anything, in order of principals
 * @param ties that hold now
 * @param barred officers who see nothing although their office does
 */
public record Readership(List<SignedReadership.Reader> readers, List<SignedReadership.Tie> ties, Set<Integer> barred) {

    public Readership {
        readers = List.copyOf(readers);
        ties = List.copyOf(ties);
        barred = Set.copyOf(barred);
    }

    /**
     * The readership that follows from the ties that hold now. Of several ties of one principal the first counts, in the
     * order of relations, and of a person's none that his or her roles no longer give. At P3 the cleared principal of an
     * office takes the place of the plain one; at P4 only officers by name see anything.
     */
    public static Readership of(
            Confidentiality level, Collection<Tie> ties, Limits limits, Principals principals, Instant now) {
        var holding = ties.stream().filter(tie -> tie.holdsAt(now)).toList();
        var first = new TreeMap<Integer, Tie>();
        var made = new Making(level, limits, principals, holding, desk(holding));
        holding.stream().filter(made::gives).forEach(tie -> first.merge(tie.principal(), tie, Readership::earlier));
        var readers = first.values().stream().flatMap(made::readers).toList();
        return new Readership(
                readers,
                holding.stream()
                        .filter(tie -> tie.relation() != Relation.CARRIER || sees(readers, tie.principal()))
                        .map(tie -> new SignedReadership.Tie(tie.relation(), tie.principal()))
                        .toList(),
                limits.barred());
    }

    /** Whoever sees nothing of a case any more does not carry it either. */
    private static boolean sees(List<SignedReadership.Reader> readers, int principal) {
        return readers.stream().anyMatch(reader -> reader.principal() == principal);
    }

    /** Principals that find the case by words of its summary, unless it is sealed. */
    Set<Integer> finders() {
        return readers.stream()
                .filter(SignedReadership.Reader::finds)
                .map(SignedReadership.Reader::principal)
                .collect(Collectors.toSet());
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
    private record Making(
            Confidentiality level, Limits limits, Principals principals, Collection<Tie> holding, int desk) {

        /** Of an office the plain people, and the cleared ones where they see something else. */
        Stream<SignedReadership.Reader> readers(Tie tie) {
            return tie.relation() == Relation.CARRIER && !isOfTheDesk(tie)
                    ? ofItsOffice(tie).flatMap(this::rows)
                    : rows(tie);
        }

        /** Whether who is tied by name still has a role in which one stands so: whoever changes it at the same office has not. */
        boolean gives(Tie tie) {
            boolean forAnOffice = tie.relation() == Relation.CARRIER && !isOfTheDesk(tie);
            return principals.hasOneOf(
                    principals.of(tie.principal()),
                    forAnOffice ? Set.of(Role.OFFICIAL) : tie.relation().roles());
        }

        private boolean isOfTheDesk(Tie tie) {
            return Objects.equals(office(tie.principal()), office(desk));
        }

        /** Whoever carries a case for an office stands to it as the office does, and in no way once that has lost it. */
        private Stream<Tie> ofItsOffice(Tie carrier) {
            return holding.stream()
                    .filter(tie -> principals.of(tie.principal()).kind() == Principal.Kind.OFFICE
                            && Objects.equals(office(tie.principal()), office(carrier.principal())))
                    .map(Tie::relation)
                    .filter(relation -> relation.works() && relation.roles().contains(Role.OFFICIAL))
                    .sorted()
                    .limit(1)
                    .map(relation -> new Tie(relation, carrier.principal(), carrier.since(), carrier.until()));
        }

        private @Nullable Integer office(int principal) {
            return principals.of(principal).office();
        }

        private Stream<SignedReadership.Reader> rows(Tie tie) {
            var plain = principals.of(tie.principal());
            var seen = sight(tie, plain);
            var cleared = principals.clearedBeside(plain);
            var seenCleared = cleared == null ? seen : sight(tie, cleared);
            return Stream.concat(
                    row(tie, plain, seen),
                    cleared == null || seenCleared.equals(seen) ? Stream.of() : row(tie, cleared, seenCleared));
        }

        private Sight sight(Tie tie, Principal principal) {
            var relations = EnumSet.of(tie.relation());
            relations.addAll(limits.of(principal));
            boolean named = principal.kind() == Principal.Kind.OFFICER;
            return Sight.of(relations, level, principals.vettingOf(principal), named);
        }

        private Stream<SignedReadership.Reader> row(Tie tie, Principal principal, Sight sight) {
            return sight.isEmpty()
                    ? Stream.of()
                    : Stream.of(sight.reader(principal.id(), tie, ownAs(tie.relation(), principal)));
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
                case OVERSIGHT_BODY -> principal.kind() == Principal.Kind.FIXED ? Principal.OVERSIGHT : principal.id();
                default -> principal.id();
            };
        }
    }
}
