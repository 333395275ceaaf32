package org.recourse.escalation;

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
        this.hand = hand;
        this.excluded = hand.excluded();
    }

    /** The office that must act now, and why the others were passed over. */
    public Choice choose() {
        return router().choose(matter());
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

    /** The next rung above the accountable office. */
    Choice climb(Climb how) {
        return router().climb(matter(), how);
    }

    /** The desk that holds the case. */
    public Optional<Office> desk() {
        return desks().choose(
                        hand.grievance().area(), excluded, hand.grievance().confidentiality());
    }

    /** The next desk above the one that holds the case. */
    Optional<Office> nextDesk(Climb how) {
        var grievance = hand.grievance();
        return desks().climb(grievance.desk(), how, grievance.area(), excluded, grievance.confidentiality());
    }

    /** How grave the case is and how closely it is kept at least, under this band of reprisal risk. */
    public Gravity gravity(@Nullable Band band) {
        var categories = hand.categories();
        var known = new Gravity.Known(
                categories, hand.grievance().flags(), officeAccused(), anyoneNamed(), false, false, band);
        var taxonomy = hand.around().taxonomy();
        return categories.isEmpty()
                ? Gravity.beforeTriage(taxonomy, hand.grievance().tile(), known)
                : Gravity.of(taxonomy, known);
    }

    private boolean anyoneNamed() {
        return !hand.grievance().anonymous() || hand.parties().stream().anyMatch(party -> party.nameVersion() != null);
    }

    private boolean officeAccused() {
        var taxonomy = hand.around().taxonomy();
        return hand.parties().stream()
                .filter(Party::alleged)
                .anyMatch(party -> party.office() != null
                        || !taxonomy.partyKind(party.kind()).officeKinds().isEmpty());
    }

    private Router router() {
        return new Router(hand.around().country(), hand.around().taxonomy());
    }

    private Desks desks() {
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
                hand.offices(Relation.ACCOUNTABLE_OFFICE, Relation.L5_WITH),
                hand.offices(Relation.FORMER_OFFICE),
                Set.of(),
                accountable(),
                null,
                grievance.level());
    }

    private @Nullable Integer accountable() {
        return hand.grievance().office();
    }
}
