package org.recourse.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.ledger.Facts;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Taxonomy;

/**
 * The one way in which an act is performed. It takes the case in hand, asks the lifecycle table whether this actor may do
 * this act now and whether a second person must confirm it, lets the act change what is peculiar to it, tells whoever
 * has to follow, and settles readership, docket and ledger in the same transaction.
 */
@ApplicationScoped
public class Acts {

    @Inject
    private Cases cases;

    @Inject
    private Seconds seconds;

    @Inject
    private Confirming confirming;

    @Inject
    private Inputs inputs;

    @Inject
    private Event<ActDone> done;

    private final Facts facts = Facts.read(Taxonomy.standard()::has);

    /**
     * Performs an act. The same request of the same caller once more is answered as it was the first time, and nothing is
     * done again.
     *
     * @throws GrievanceNotFound where the case is hidden, absent or not the caller's to act on
     * @throws StaleVersion where it moved on since the caller saw it
     * @throws ActRefused where the lifecycle has no such act here, or something in the case is in its way
     */
    public <I> Done perform(Act act, CaseVersion at, I input, Change<? super I> change) {
        return perform(act, at, input, (hand, unchecked) -> {}, change);
    }

    /**
     * As {@link #perform(Act, CaseVersion, Object, Change)}, for an act that may wait for a second person: what could not be
     * confirmed is refused to whoever asks, and looked at once more when it is confirmed.
     *
     * @param check refuses; it changes nothing
     */
    public <I> Done perform(Act act, CaseVersion at, I input, Change<? super I> check, Change<? super I> change) {
        var row = Lifecycle.of(act);
        var confirmed = confirming.take();
        if (confirmed != null) {
            check.apply(confirmed, input);
            return finish(row, confirmed, input, change);
        }
        var clean = inputs.checked(input);
        return cases.take(at, act.code(), row.by().keySet()).orElse(hand -> {
            seen(row, at, hand);
            lawful(row, hand);
            // Before the input is looked at: what could not be asked for anyway would tell what the check finds, for
            // nothing.
            if (!seconds.neededFor(row, hand).isEmpty()) {
                seconds.refuseTwice(act, hand);
            }
            check.apply(hand, clean);
            var second = seconds.neededFor(row, hand);
            return second.isEmpty() ? finish(row, hand, clean, change) : ask(row, hand, clean, second);
        });
    }

    /** What changes a case is done by somebody who has seen it as it is; whoever acts on an order has seen the order. */
    private static void seen(Transition row, CaseVersion at, CaseInHand hand) {
        if (row.material()
                && at.version() == null
                && at.order() == null
                && hand.doer().role() != Role.CLOCKWORK) {
            throw new StaleVersion();
        }
    }

    /** Registers a new case; its header is all that {@code change} finds. */
    public <I> Done register(@Nullable String request, I input, Change<? super I> change) {
        return finish(Lifecycle.of(Act.REGISTER), cases.register(request), inputs.checked(input), change);
    }

    /**
     * Opens a case out of another one: the act on that is done and settled, and then the new one is filled and settled as a
     * case that is registered, in the same transaction.
     *
     * @param check refuses; it changes nothing
     * @param from says how the new case begins
     */
    public <I> Done open(CaseVersion at, I input, Change<? super I> check, Beginning.From<? super I> from) {
        var births = new ArrayList<Birth>(1);
        var done = perform(Act.OPEN_LINKED, at, input, check, (first, clean) -> {
            var beginning = from.of(first, clean);
            var born = cases.open(beginning.kind());
            link(first, born, beginning.kind());
            births.add(new Birth(first, born, beginning));
        });
        births.forEach(birth -> finish(
                Lifecycle.of(Act.REGISTER),
                cases.opened(birth.born(), birth.first().doer()),
                birth,
                Acts::begin));
        return done;
    }

    /**
     * Gives a person of a group a case of his or her own, as the product itself: it begins where the group's stands, and
     * what the person has done is to be done in it next. Refused by the database to everybody else, at every other time, and
     * a second time.
     */
    Done split(Reference group, int person) {
        var row = Lifecycle.of(Act.OPEN_LINKED);
        var births = new ArrayList<Birth>(1);
        perform(Act.OPEN_LINKED, CaseVersion.any(group), List.of(), (first, nothing) -> {
            var leaver = first.people().speaker(person);
            var born = cases.split(person);
            first.people().leaves(leaver);
            link(first, born, LinkKind.SPLIT);
            births.add(new Birth(first, born, new Beginning(LinkKind.SPLIT, SplitFile.of(first, leaver)::fill)));
        });
        var birth = births.get(0);
        return finish(row, cases.opened(birth.born(), birth.first().doer()), birth, Acts::begin);
    }

    /** A case that comes out of another one. */
    private record Birth(CaseInHand first, Reference born, Beginning beginning) {}

    private static void begin(CaseInHand born, Birth birth) {
        birth.beginning().fill().accept(born);
        link(born, birth.first().reference(), birth.beginning().kind());
    }

    private static void link(CaseInHand hand, Reference other, LinkKind kind) {
        hand.fact("other", other.text());
        hand.fact("kind", kind);
    }

    private static void lawful(Transition row, CaseInHand hand) {
        var doer = hand.doer();
        if (doer.relations().stream().noneMatch(relation -> row.permits(doer.role(), relation))) {
            throw ActRefused.actor(row.act());
        }
        var state = hand.grievance().state();
        if (!row.from().contains(state) && !hand.seen()) {
            throw new GrievanceNotFound();
        }
        if (!row.from().contains(state)) {
            throw ActRefused.state(row.act(), state);
        }
    }

    private <I> Done ask(Transition row, CaseInHand hand, I input, Set<Role> second) {
        seconds.ask(row.act(), hand, input, second);
        return cases.settle(hand, facts, true);
    }

    private <I> Done finish(Transition row, CaseInHand hand, I input, Change<? super I> change) {
        var grievance = hand.grievance();
        var header = new HeaderChange(hand);
        change.apply(hand, input);
        var course = row.course(grievance.state(), grievance.before(), new HashSet<>(hand.chosen()));
        var decider = grievance.deciding();
        grievance.move(course.state(), hand.now());
        if (decider != null && grievance.deciding() == null) {
            hand.holders().endAppeal(decider);
        }
        done.fire(new ActDone(hand, row, course));
        header.say();
        grievance.count(row.renews());
        return cases.settle(hand, facts, false);
    }
}
