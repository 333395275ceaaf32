package org.recourse.grievance;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Principal;
import org.recourse.access.Relation;
import org.recourse.access.Tie;
import org.recourse.directory.Officer;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;

/**
 * The people of a desk or an office of whom one carries the case in hand: all of them work on it, and one sees that it goes
 * on. A desk has one carrier, and so has each office that stands to the case.
 */
public final class Carriers {

    private final CaseInHand hand;
    private final int office;

    /** @param office a desk or an office that has to do with the case */
    public Carriers(CaseInHand hand, int office) {
        this.hand = hand;
        this.office = office;
    }

    /** The officer who carries it now. */
    public Optional<Integer> present() {
        return hand.ties().held().stream()
                .filter(this::carries)
                .map(this::officer)
                .findFirst();
    }

    /** Everybody who may carry it, whoever is there until it is due before the others. */
    public List<Officer> all() {
        var excluded = hand.excluded();
        return hand.around().country().officersOf(office).stream()
                .filter(this::sees)
                .filter(officer -> !excluded.barsOfficer(officer.id()))
                .sorted(Comparator.comparing((Officer officer) -> !isThere(officer))
                        .thenComparing(Officer::id))
                .toList();
    }

    /**
     * On a sealed case those who are named see it, of an office whoever is vetted for it. An order is no part of the case:
     * whoever answers orders reads it.
     */
    private boolean sees(Officer officer) {
        if (isOnlyAsked()) {
            return officer.has(Role.OFFICIAL);
        }
        var level = hand.grievance().confidentiality();
        if (!officer.vetting().sees(level)) {
            return false;
        }
        if (office != hand.grievance().desk()) {
            return officer.has(Role.OFFICIAL);
        }
        return level == Confidentiality.P4 ? isNamed(officer) : officer.has(Role.CASE_MANAGER);
    }

    /** Of several ways in which the office stands to the case the first counts, as where its readership is made. */
    private boolean isOnlyAsked() {
        return hand.ties().held().stream()
                .filter(tie -> isOfTheOffice(tie) && tie.relation().works())
                .map(Tie::relation)
                .min(Comparator.naturalOrder())
                .filter(relation -> relation == Relation.ASKED_OFFICE)
                .isPresent();
    }

    private boolean isOfTheOffice(Tie tie) {
        var principal = hand.around().principals().of(tie.principal());
        return principal.kind() == Principal.Kind.OFFICE && Objects.equals(principal.office(), office);
    }

    private boolean isNamed(Officer officer) {
        return hand.ties().held().stream()
                .anyMatch(tie -> tie.relation() == Relation.NAMED && officer(tie) == officer.id());
    }

    /** Whether the person will be there before what the desk or office owes first is due. */
    public boolean isThere(Officer officer) {
        return officer.isThereBefore(due(), hand.now());
    }

    private @Nullable Instant due() {
        var principals = hand.around().principals();
        return hand.clocks().stream()
                .filter(StepClock::running)
                .filter(clock -> Objects.equals(principals.of(clock.owner()).office(), office))
                .map(StepClock::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(hand.grievance().dueAt());
    }

    /** This officer carries it from now on, and nobody else of the desk or office; the officer is told. */
    public void carry(int officer) {
        release();
        hand.ties()
                .bind(
                        Relation.CARRIER,
                        hand.around().principals().officer(officer).id());
        hand.give(officer);
    }

    private void release() {
        hand.ties()
                .release(
                        Relation.CARRIER,
                        principal -> Objects.equals(
                                hand.around().principals().of(principal).office(), office));
    }

    private boolean carries(Tie tie) {
        return tie.relation() == Relation.CARRIER
                && Objects.equals(hand.around().principals().of(tie.principal()).office(), office);
    }

    private int officer(Tie tie) {
        return Objects.requireNonNull(
                hand.around().principals().of(tie.principal()).officer());
    }
}
