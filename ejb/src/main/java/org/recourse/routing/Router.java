package org.recourse.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Country;
import org.recourse.directory.Office;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Taxonomy;

/**
 * Finds the office that must act. Candidates are offices of the route's kinds up to L4, then the bodies of its top in
 * their order at L5, then the review panel; of those that pass every eligibility row the first by the order rows is
 * taken. The accused, their command and their service are never among them.
 */
public final class Router {

    private final Country country;
    private final Taxonomy taxonomy;

    public Router(Country country, Taxonomy taxonomy) {
        this.country = country;
        this.taxonomy = taxonomy;
    }

    /** The office that becomes accountable now: at admission, after a recusal, after a conflict was found. */
    public Choice choose(Matter matter) {
        return search(matter, reached(matter));
    }

    /** The next rung of ladder OFFICE above the accountable office. Empty at the top: the owner stays. */
    public Choice climb(Matter matter, Climb how) {
        var above = above(matter, present(matter.past().accountable()));
        return search(matter, reached(matter).orHigher(above).orHigher(least(how)));
    }

    /**
     * The office that decides an appeal: above the accountable office and every earlier decider. It takes the place of a
     * present decider who recused.
     *
     * @param how TO_L5 where the appeal is against the desk's own decision
     */
    public Choice decider(Matter matter, Climb how) {
        var above = aboveDecisions(matter).orHigher(least(how));
        return search(
                matter.with(Purpose.ANSWER),
                above.orHigher(highest(matter, present(matter.past().deciding()))));
    }

    /** The next rung of ladder APPEAL above the present decider. Empty at the top: the decider stays. */
    public Choice climbAppeal(Matter matter, Climb how) {
        var above = above(matter, present(matter.past().deciding()));
        return search(
                matter.with(Purpose.ANSWER),
                aboveDecisions(matter).orHigher(above).orHigher(least(how)));
    }

    /**
     * Which row the accountable office fails now; empty while it may stay. Rows by which an office is found do not count:
     * that a mandate or a place is another one by now takes no case from anybody.
     */
    public Optional<Eligibility> fault(Matter matter, int accountable) {
        var alone = matter.with(matter.past().without(accountable));
        var begin = Rung.lowestOf(matter.route().begin());
        return new EligibilityPolicy(country, taxonomy, alone, begin)
                .failed(country.office(accountable), Eligibility.TO_STAY);
    }

    /**
     * Whether the accountable office is none to which the route leads: not of its kinds, or below where it begins. That
     * alone takes no case from anybody; it counts where a case has become one about something else.
     */
    public boolean strays(Matter matter, int accountable) {
        var alone = matter.with(matter.past().without(accountable));
        return new EligibilityPolicy(
                        country, taxonomy, alone, Rung.lowestOf(matter.route().begin()))
                .failed(country.office(accountable), List.of(Eligibility.KIND, Eligibility.LEVEL))
                .isPresent();
    }

    private Rung aboveDecisions(Matter matter) {
        var decided = Stream.concat(
                matter.past().deciders().stream(), present(matter.past().accountable()).stream());
        return Rung.lowestOf(matter.route().begin()).orHigher(above(matter, decided.toList()));
    }

    /** The lowest rung that may act: where the route begins, or what the case has reached. */
    private Rung reached(Matter matter) {
        var past = matter.past();
        var begin = Rung.lowestOf(matter.route().begin());
        var level = past.reached() == null ? begin : Rung.lowestOf(past.reached());
        return begin.orHigher(level)
                .orHigher(highest(matter, past.held()))
                .orHigher(highest(matter, present(past.accountable())));
    }

    /** The lowest rung above all of these; with none of them the lowest of all. */
    private Rung above(Matter matter, Collection<Integer> offices) {
        var highest = highest(matter, offices);
        return offices.isEmpty() ? highest : highest.next();
    }

    private Rung highest(Matter matter, Collection<Integer> offices) {
        var highest = Rung.lowestOf(Level.L1);
        for (var office : offices) {
            highest = highest.orHigher(Rung.of(country.office(office), matter.route()));
        }
        return highest;
    }

    private static Rung least(Climb how) {
        return Rung.lowestOf(how == Climb.TO_L5 ? Level.L5 : Level.L1);
    }

    private static Set<Integer> present(@Nullable Integer office) {
        return office == null ? Set.of() : Set.of(office);
    }

    private Choice search(Matter matter, Rung lowest) {
        var policy = new EligibilityPolicy(country, taxonomy, matter, lowest);
        var order = new OfficeOrder(matter, country.areas());
        var eligible = new ArrayList<Office>();
        var passedOver = new ArrayList<PassedOver>();
        for (var office : country.offices().stream().sorted(order).toList()) {
            var failed = policy.gravest(office);
            if (failed.isEmpty()) {
                eligible.add(office);
            } else if (concerns(matter, policy, office)) {
                passedOver.add(passedOver(matter, office, failed.get()));
            }
        }
        return new Choice(eligible, decisive(order, eligible), passedOver);
    }

    /** Offices of other places, and kinds that have nothing to do with the matter, would only hide what was passed over. */
    private boolean concerns(Matter matter, EligibilityPolicy policy, Office office) {
        return country.areas().contains(office.area(), matter.leadingArea())
                && (policy.standsInRoute(office) || matter.excluded().bars(office.id()));
    }

    private static PassedOver passedOver(Matter matter, Office office, Eligibility failed) {
        return new PassedOver(
                office, failed, matter.excluded().conflict(office.id()).orElse(null));
    }

    private static @Nullable OrderRow decisive(OfficeOrder order, List<Office> eligible) {
        return eligible.size() < 2 ? null : order.decisive(eligible.get(0), eligible.get(1));
    }
}
