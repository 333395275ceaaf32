package org.recourse.grievance;

import java.util.Comparator;
import java.util.List;
import org.recourse.access.Relation;
import org.recourse.directory.Officer;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/**
 * Names the people who alone see a sealed case: vetted focal points and case managers of the desk without a conflict, in
 * the transaction that seals it.
 */
public final class NamedPeople {

    private final CaseInHand hand;

    public NamedPeople(CaseInHand hand) {
        this.hand = hand;
    }

    /** Everybody of the desk who may be named, focal points first. */
    public List<Officer> namable() {
        var excluded = hand.excluded();
        return hand.around().country().officersOf(hand.grievance().desk()).stream()
                .filter(officer -> officer.vetting() == Vetting.SEALED && !excluded.barsOfficer(officer.id()))
                .filter(officer -> officer.has(Role.PROTECTION) || officer.has(Role.CASE_MANAGER))
                .sorted(Comparator.comparing((Officer officer) -> !officer.has(Role.PROTECTION))
                        .thenComparing(Officer::id))
                .toList();
    }

    /** Names all of them, and nobody else any more. */
    public void fromTheDesk() {
        name(namable().stream().map(Officer::id).toList());
    }

    /** Names these officers, and nobody else any more. */
    public void name(List<Integer> officers) {
        hand.ties().release(Relation.NAMED);
        officers.forEach(officer -> hand.ties()
                .bind(
                        Relation.NAMED,
                        hand.around().principals().officer(officer).id()));
    }
}
