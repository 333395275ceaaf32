package org.recourse.grievance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.recourse.access.Relation;
import org.recourse.conflict.Excluded;
import org.recourse.directory.Officer;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Vetting;

/**
 * Names the people who alone see a sealed case: vetted focal points and case managers of the desk without a conflict, in
 * the transaction that seals it; and the vetted people of the office that must act, and of oversight, since at this level
 * no office as such sees anything.
 */
public final class NamedPeople {

    private final CaseInHand hand;

    public NamedPeople(CaseInHand hand) {
        this.hand = hand;
    }

    /** Everybody of the desk who may be named, focal points first. */
    public List<Officer> namable() {
        return namable(hand.grievance().desk());
    }

    /** Whether as many of this desk may be named as there must be. */
    public boolean suffice(int desk) {
        return namable(desk).size() >= least();
    }

    private int least() {
        return hand.around().taxonomy().parameter(Parameter.NAMED_LEAST);
    }

    private List<Officer> namable(int desk) {
        var excluded = hand.excluded();
        return hand.around().country().officersOf(desk).stream()
                .filter(officer -> seesSealed(officer, excluded))
                .sorted(Comparator.comparing((Officer officer) -> !officer.has(Role.PROTECTION))
                        .thenComparing(Officer::id))
                .toList();
    }

    private static boolean seesSealed(Officer officer, Excluded excluded) {
        return officer.vetting() == Vetting.SEALED
                && !excluded.barsOfficer(officer.id())
                && (officer.has(Role.PROTECTION) || officer.has(Role.CASE_MANAGER));
    }

    /**
     * On a sealed case others of the desk are named where somebody named may not see it any more: because of a conflict, or
     * of another role or vetting. Where nobody is left who could be, those remain on paper, and the ladder takes the case to
     * the desk above when their steps are late.
     */
    public void replaceLost() {
        if (hand.grievance().confidentiality() != Confidentiality.P4) {
            return;
        }
        var excluded = hand.excluded();
        boolean lost = hand.ties().held().stream()
                .filter(tie -> tie.relation() == Relation.NAMED)
                .map(tie -> hand.around().principals().of(tie.principal()).officer())
                .filter(Objects::nonNull)
                .map(hand.around().country()::findOfficer)
                .anyMatch(officer ->
                        officer.filter(one -> seesSealed(one, excluded)).isEmpty());
        if (lost && !namable().isEmpty()) {
            fromTheDesk();
        }
    }

    /**
     * One of those who are named is named no more. Where too few would be left, others of the desk are named, as many as
     * there must be; answers who they are.
     *
     * @param principal of the officer who leaves, who may not be named again
     */
    public List<Integer> replace(int principal) {
        hand.ties().release(Relation.NAMED, one -> one == principal);
        var others = namable().stream()
                .map(Officer::id)
                .filter(officer -> !isNamed(officer))
                .limit(Math.max(0, least() - named()))
                .toList();
        others.forEach(officer -> bind(Relation.NAMED, officer));
        return others;
    }

    private boolean isNamed(int officer) {
        return hand.ties()
                .has(Relation.NAMED, hand.around().principals().officer(officer).id());
    }

    private long named() {
        return hand.ties().held().stream()
                .filter(tie -> tie.relation() == Relation.NAMED)
                .count();
    }

    /**
     * Names all of them, and nobody else any more. Where nobody may be named, those who are stay: else nobody at all would
     * see what the desk owes.
     */
    public void fromTheDesk() {
        var people = namable();
        if (people.isEmpty()) {
            nameOversight();
        } else {
            name(people.stream().map(Officer::id).toList());
        }
    }

    /** Names these officers, and nobody else of the desk any more. */
    public void name(List<Integer> officers) {
        hand.ties().release(Relation.NAMED);
        officers.forEach(officer -> bind(Relation.NAMED, officer));
        nameOversight();
    }

    private void nameOversight() {
        var country = hand.around().country();
        sealed(country.officers(), Role.OVERSIGHT).forEach(officer -> bind(Relation.OVERSIGHT_BODY, officer));
    }

    /** The vetted people of an office stand so to the case by name, beside their office. */
    public void ofOffice(int office, Relation relation) {
        var people = hand.around().country().officersOf(office);
        sealed(people, Role.OFFICIAL).forEach(officer -> bind(relation, officer));
    }

    private List<Integer> sealed(Collection<Officer> officers, Role role) {
        var excluded = hand.excluded();
        return officers.stream()
                .filter(officer -> officer.vetting() == Vetting.SEALED && officer.has(role))
                .map(Officer::id)
                .filter(officer -> !excluded.barsOfficer(officer))
                .toList();
    }

    private void bind(Relation relation, int officer) {
        hand.ties().bind(relation, hand.around().principals().officer(officer).id());
    }
}
