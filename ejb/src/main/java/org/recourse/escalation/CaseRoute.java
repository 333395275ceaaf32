package org.recourse.escalation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Relation;
import org.recourse.conflict.Excluded;
import org.recourse.directory.Office;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Lifecycle;
import org.recourse.grievance.Party;
import org.recourse.grievance.State;
import org.recourse.routing.Choice;
import org.recourse.routing.Climb;
import org.recourse.routing.Desks;
import org.recourse.routing.Matter;
import org.recourse.routing.Past;
import org.recourse.routing.Purpose;
import org.recourse.routing.Router;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.Gravity;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Step;

/** The way of the case in hand: which office must act, which is next, which desk holds it. */
public final class CaseRoute {

    private final CaseInHand hand;
    private final Excluded excluded;

    public CaseRoute(CaseInHand hand) {
        this(hand, hand.excluded());
    }

    /** @param excluded who may not touch the case, where that was judged already */
    CaseRoute(CaseInHand hand, Excluded excluded) {
        this.hand = hand;
        this.excluded = excluded;
    }

    /** The office that must act now, and why the others were passed over. */
    public Choice choose() {
        return router().choose(matter());
    }

    /**
     * The office that decides an appeal against what stands now, or takes the present decider's place; and why the others
     * were passed over. Against the desk's own decision it begins at L5.
     */
    Choice decider() {
        return router().decider(matter(), ofTheDesk() ? Climb.TO_L5 : Climb.NEXT);
    }

    /** Where the case goes if it is sent on now: while an appeal is open, to another decider. */
    Choice next() {
        return hand.grievance().deciding() == null ? choose() : decider();
    }

    /** The next rung above the present decider. */
    Choice climbAppeal(Climb how) {
        return router().climbAppeal(matter(), how);
    }

    /** Whether somebody above is left to decide an appeal against what the present decider decides; courts always are. */
    public boolean hasSomebodyAbove() {
        return climbAppeal(Climb.NEXT).office().isPresent();
    }

    /**
     * Whether somebody is left to decide an appeal against what was decided last; courts always are.
     *
     * @param byDesk whether the desk itself decides it
     */
    public boolean hasDecider(boolean byDesk) {
        return router().decider(matter(), byDesk ? Climb.TO_L5 : Climb.NEXT)
                .office()
                .isPresent();
    }

    /** As {@link #hasDecider(boolean)}, against what stands now. */
    boolean hasDecider() {
        return hasDecider(ofTheDesk());
    }

    private boolean ofTheDesk() {
        var grievance = hand.grievance();
        var decided = Objects.requireNonNullElse(grievance.appealedFrom(), grievance.state());
        return decided == State.INADMISSIBLE || decided == State.CLOSED;
    }

    /** Why the office that decides the appeal may not go on; nothing where it may, and where there is no other one. */
    static Optional<RerouteReason> deciderFault(CaseInHand hand) {
        var decider = hand.grievance().deciding();
        if (decider == null) {
            return Optional.empty();
        }
        var route = new CaseRoute(hand);
        return route.router()
                .fault(route.matter(), decider)
                .flatMap(RerouteReason::of)
                .filter(reason -> route.decider().office().isPresent());
    }

    /** Why an office of this case may not go on: the decider of an appeal, or the one that has the case. */
    public static Optional<RerouteReason> anyFault(CaseInHand hand) {
        return deciderFault(hand).or(() -> fault(hand));
    }

    /**
     * Why the office that has the case may not keep it, by what is known now; nothing where it may, where no office has the
     * case, and where there is no other one.
     */
    public static Optional<RerouteReason> fault(CaseInHand hand) {
        var office = hand.grievance().office();
        if (office == null
                || !Lifecycle.of(Act.RE_ROUTE).from().contains(hand.grievance().state())) {
            return Optional.empty();
        }
        var route = new CaseRoute(hand);
        return route.router()
                .fault(route.matter(), office)
                .flatMap(RerouteReason::of)
                .filter(reason -> route.choose().office().isPresent());
    }

    /**
     * Whether the office that has the case is none of those that its route leads to by now, because the case is about
     * something else: another kind, or a level below the one where the route begins.
     */
    public static boolean strays(CaseInHand hand) {
        var grievance = hand.grievance();
        var office = grievance.office();
        if (office == null
                || grievance.deciding() != null
                || !Lifecycle.of(Act.RE_ROUTE).from().contains(grievance.state())) {
            return false;
        }
        var route = new CaseRoute(hand);
        return route.router().strays(route.matter(), office);
    }

    /** Whether an office on the level that was reached may have the case: the one that has it, or another. */
    public boolean hasOffice() {
        var office = hand.grievance().office();
        boolean stays = office != null
                && !router().strays(matter(), office)
                && router().fault(matter(), office).isEmpty();
        return stays || choose().office().isPresent();
    }

    /** The next rung above the accountable office. */
    Choice climb(Climb how) {
        return router().climb(matter(), how);
    }

    /** The desk that holds the case. */
    public Optional<Office> desk() {
        return desksOfTheCountry()
                .choose(hand.grievance().area(), excluded, hand.grievance().confidentiality());
    }

    /** Every desk that may hold the case, from the smallest area upwards. */
    List<Office> desks() {
        return desksOfTheCountry()
                .all(hand.grievance().area(), excluded, hand.grievance().confidentiality());
    }

    /** Why the desk that holds the case may not go on; nothing where it may, and where there is no other one. */
    Optional<RerouteReason> deskFault() {
        int desk = hand.grievance().desk();
        var other = desk().filter(found -> found.id() != desk);
        if (other.isEmpty()) {
            return Optional.empty();
        }
        boolean open =
                hand.around().country().findOffice(desk).filter(Office::open).isPresent();
        if (!open) {
            return Optional.of(RerouteReason.OFFICE_GONE);
        }
        return desksOfTheCountry().isFree(desk, excluded) ? Optional.empty() : Optional.of(RerouteReason.CONFLICT);
    }

    /** The next desk above the one that holds the case. */
    Optional<Office> nextDesk(Climb how) {
        var grievance = hand.grievance();
        return desksOfTheCountry()
                .climb(grievance.desk(), how, grievance.area(), excluded, grievance.confidentiality());
    }

    /** How grave the case is and how closely it is kept at least, under this band of reprisal risk. */
    public Gravity gravity(@Nullable Band band) {
        var categories = hand.concern().categories();
        var known = new Gravity.Known(
                categories, hand.grievance().flags(), officeAccused(), anyoneNamed(), false, false, band);
        var taxonomy = hand.around().taxonomy();
        return categories.isEmpty()
                ? Gravity.beforeTriage(taxonomy, hand.grievance().tile(), known)
                : Gravity.of(taxonomy, known);
    }

    private boolean anyoneNamed() {
        return !hand.grievance().anonymous()
                || hand.concern().parties().stream().anyMatch(party -> party.nameVersion() != null);
    }

    private boolean officeAccused() {
        var taxonomy = hand.around().taxonomy();
        return hand.concern().parties().stream()
                .filter(Party::alleged)
                .anyMatch(party -> party.office() != null
                        || !taxonomy.partyKind(party.kind()).officeKinds().isEmpty());
    }

    private Router router() {
        return new Router(hand.around().country(), hand.around().taxonomy());
    }

    private Desks desksOfTheCountry() {
        var around = hand.around();
        return new Desks(around.country(), around.taxonomy().parameter(Parameter.NAMED_LEAST));
    }

    private Matter matter() {
        var grievance = hand.grievance();
        var limit = Objects.requireNonNull(
                hand.around().taxonomy().step(Step.ACCEPT_OR_RECUSE).limit(grievance.severity()));
        var days = WorkingDays.of(hand.around().country(), grievance.area());
        return new Matter(
                gravity(grievance.reprisal()).route(),
                grievance.confidentiality(),
                grievance.area(),
                excluded,
                past(),
                Purpose.ANSWER,
                hand.now(),
                DueDate.of(days, hand.now(), limit).at(),
                hand.around().load().of(nearby()));
    }

    private List<Integer> nearby() {
        var country = hand.around().country();
        return country.offices().stream()
                .filter(office ->
                        country.areas().contains(office.area(), hand.grievance().area()))
                .map(Office::id)
                .toList();
    }

    private Past past() {
        var grievance = hand.grievance();
        return new Past(
                held(),
                hand.offices(Relation.FORMER_OFFICE),
                deciders(),
                grievance.office(),
                grievance.deciding(),
                grievance.level());
    }

    /** Every office that was accountable; an independent body that only decided an appeal never was. */
    private Set<Integer> held() {
        var held = new HashSet<>(hand.offices(Relation.ACCOUNTABLE_OFFICE, Relation.L5_WITH));
        var onlyDecided = new HashSet<>(hand.offices(Relation.DECIDING_OFFICE));
        onlyDecided.removeAll(hand.offices(Relation.ACCOUNTABLE_OFFICE, Relation.FORMER_OFFICE));
        onlyDecided.remove(hand.grievance().office());
        held.removeAll(onlyDecided);
        return held;
    }

    /** Who decided an appeal in this case before: neither whoever decides now nor whoever stepped aside. */
    private Set<Integer> deciders() {
        var deciders = new HashSet<>(hand.offices(Relation.DECIDING_OFFICE));
        deciders.removeAll(hand.offices(Relation.OTHER_OFFICE));
        deciders.remove(hand.grievance().deciding());
        return deciders;
    }
}
