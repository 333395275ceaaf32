package org.recourse.grievance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.access.Limits;
import org.recourse.access.Relation;
import org.recourse.access.Tie;
import org.recourse.conflict.Conflicts;
import org.recourse.conflict.Excluded;
import org.recourse.conflict.Involved;
import org.recourse.conflict.Respondent;
import org.recourse.directory.KeyedDigest;
import org.recourse.directory.Office;

/** Who may not touch the case in hand, from its parties, from who stepped aside and from the directory. */
final class CaseConflicts {

    private final CaseInHand hand;

    CaseConflicts(CaseInHand hand) {
        this.hand = hand;
    }

    /** All offices and officers that the facts exclude. */
    Excluded excluded() {
        return excluded(hand.concern().parties());
    }

    /** Whom the facts would exclude if these were the parties. */
    Excluded excluded(List<Party> parties) {
        var around = hand.around();
        return new Conflicts(around.country(), around.taxonomy()).of(involved(parties));
    }

    private Involved involved(List<Party> parties) {
        return new Involved(
                hand.grievance().area(),
                Set.copyOf(hand.concern().categories()),
                parties.stream()
                        .filter(Party::alleged)
                        .map(CaseConflicts::respondent)
                        .toList(),
                parties.stream()
                        .filter(party -> !party.alleged() && party.digest() != null)
                        .map(party -> new KeyedDigest(Objects.requireNonNull(party.digest())))
                        .collect(Collectors.toSet()),
                offices(Relation.OTHER_OFFICE),
                steppedBack(),
                Map.of(),
                hand.now());
    }

    /** Offices that ever stood so to the case. An office that recused stands in no relation: OTHER_OFFICE. */
    Set<Integer> offices(Relation... relations) {
        var principals = hand.around().principals();
        return List.of(relations).stream()
                .flatMap(relation -> hand.ties().ever(relation).stream())
                .map(Tie::principal)
                .map(principal ->
                        Objects.requireNonNull(principals.of(principal).office()))
                .collect(Collectors.toSet());
    }

    /** Officers who stepped back: each is a stranger to the case from then on, by name. */
    private Set<Integer> steppedBack() {
        var principals = hand.around().principals();
        return hand.ties().ever(Relation.STRANGER).stream()
                .map(tie ->
                        Objects.requireNonNull(principals.of(tie.principal()).officer()))
                .collect(Collectors.toSet());
    }

    private static Respondent respondent(Party party) {
        var digest = party.digest();
        return new Respondent(party.kind(), party.office(), digest == null ? null : new KeyedDigest(digest));
    }

    /** The same as limits of the access policy. */
    Limits limits() {
        var taxonomy = hand.around().taxonomy();
        var security = hand.around().country().offices().stream()
                .filter(office -> taxonomy.officeKind(office.kind()).security())
                .map(Office::id)
                .collect(Collectors.toSet());
        return Limits.of(excluded(), security);
    }
}
