package org.recourse.escalation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.recourse.access.Actor;
import org.recourse.access.Relation;
import org.recourse.conflict.Excluded;
import org.recourse.directory.Officer;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.StepClock;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.OfficeKind;
import org.recourse.taxonomy.Role;

/** The liaisons of the place of the case in hand, of whom one speaks with the person. On a sealed case none does. */
final class Liaisons {

    private final CaseInHand hand;
    private final Excluded excluded;

    /** @param excluded who may not touch the case */
    Liaisons(CaseInHand hand, Excluded excluded) {
        this.hand = hand;
        this.excluded = excluded;
    }

    /** The liaison who has the case now; whoever reads it as that liaison is. */
    Optional<Integer> present() {
        var doer = hand.doer();
        if (doer.relations().contains(Relation.LOGGED_IT) && doer.actor() instanceof Actor.Officer liaison) {
            return Optional.of(liaison.id());
        }
        return hand.ties().held().stream()
                .filter(tie -> tie.relation() == Relation.LOGGED_IT)
                .map(tie -> hand.around().principals().of(tie.principal()).officer())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Every other liaison who may have it: whoever is there before the others, then whose desk is nearest to the place. */
    List<Officer> others() {
        if (hand.grievance().confidentiality() == Confidentiality.P4) {
            return List.of();
        }
        var present = present();
        return hand.around().country().officers().stream()
                .filter(officer -> mayHave(officer)
                        && present.filter(one -> one == officer.id()).isEmpty())
                .sorted(Comparator.comparing((Officer officer) -> !isThere(officer))
                        .thenComparing(officer -> -depth(officer))
                        .thenComparing(Officer::id))
                .toList();
    }

    private boolean mayHave(Officer officer) {
        return isInOffice(officer) && !excluded.barsOfficer(officer.id()) && isOfThePlace(officer);
    }

    /** Whether the person is a liaison still, of a desk that is there. */
    private boolean isInOffice(Officer officer) {
        return officer.has(Role.LIAISON)
                && hand.around()
                        .country()
                        .findOffice(officer.office())
                        .filter(office -> office.open() && office.kind().equals(OfficeKind.DESK))
                        .isPresent();
    }

    private boolean isOfThePlace(Officer officer) {
        var country = hand.around().country();
        return country.areas()
                .contains(
                        country.office(officer.office()).area(),
                        hand.grievance().area());
    }

    private int depth(Officer officer) {
        var country = hand.around().country();
        return country.areas().depth(country.office(officer.office()).area());
    }

    /**
     * Why the liaison may not go on; nothing where he or she may, and where there is none. Whoever heard the person goes on
     * also from another place.
     */
    Optional<RerouteReason> fault() {
        return present().flatMap(this::fault);
    }

    private Optional<RerouteReason> fault(int liaison) {
        if (excluded.barsOfficer(liaison)) {
            return Optional.of(RerouteReason.CONFLICT);
        }
        var officer = hand.around().country().findOfficer(liaison);
        if (officer.filter(this::isInOffice).isEmpty()) {
            return Optional.of(RerouteReason.OFFICE_GONE);
        }
        return isThere(officer.get()) ? Optional.empty() : Optional.of(RerouteReason.NOBODY_THERE);
    }

    /** Whether the person will be there before the first word is due that a liaison is to tell; now, where none is. */
    boolean isThere(Officer officer) {
        return officer.isThereBetween(hand.now(), due());
    }

    private Instant due() {
        int owner = hand.holders().liaison();
        return hand.clocks().stream()
                .filter(clock -> clock.running()
                        && clock.owner() == owner
                        && owner != hand.holders().desk())
                .map(StepClock::dueAt)
                .filter(due -> due.isAfter(hand.now()))
                .min(Comparator.naturalOrder())
                .orElse(hand.now());
    }

    /** This liaison has the case from now on, owes what the former one owed, and is told. */
    void pass(Officer to) {
        int principal = hand.around().principals().officer(to.id()).id();
        var owners = new StepOwners(hand);
        if (hand.ties().principal(Relation.LOGGED_IT).isPresent()) {
            owners.handOver(hand.holders().liaison(), principal);
        } else {
            owners.handOverWords(hand.holders().desk(), principal);
        }
        hand.ties().replace(Relation.LOGGED_IT, principal);
        hand.give(to.id());
    }

    /** No liaison has the case any more: the desk tells the person itself. */
    void leaveToTheDesk() {
        new StepOwners(hand).handOver(hand.holders().liaison(), hand.holders().desk());
        hand.ties().release(Relation.LOGGED_IT);
    }
}
