package org.recourse.escalation;

import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Guard;
import org.recourse.grievance.State;
import org.recourse.grievance.StepClock;
import org.recourse.routing.Climb;
import org.recourse.taxonomy.Step;

/**
 * Who is next when a step is not done. The former owner keeps the duty to act; at the top the owner stays and the step
 * starts again, so that no case is ever without somebody who owes a step.
 */
final class Ladder {

    private final CaseInHand hand;
    private final CaseClocks clocks;
    private final StepOwners owners;
    private final CaseRoute route;

    Ladder(CaseInHand hand) {
        this.hand = hand;
        this.clocks = new CaseClocks(hand);
        this.owners = new StepOwners(hand);
        this.route = new CaseRoute(hand);
    }

    /** The case moves up because somebody asked for it; answers whether it did: at the top it stays where it is. */
    boolean climb(Climb how) {
        if (hand.grievance().deciding() != null) {
            return climbAppeal(how);
        }
        var office = hand.grievance().office();
        if (office == null) {
            return climbDesk(how);
        }
        climbOffice(how);
        return !office.equals(hand.grievance().office());
    }

    /** The case moves up because this step was not done in time. */
    void climb(StepClock breached, Climb how) {
        var ladder = hand.around().taxonomy().step(breached.step()).ladder();
        if (ladder == null) {
            climb(how);
            return;
        }
        switch (ladder) {
            case OFFICE -> {
                if (!climbOffice(how)) {
                    clocks.restart(breached, owners.of(breached.step()));
                }
            }
            case TELL -> {
                if (breached.owner() == hand.holders().desk()) {
                    climbDesk(how);
                }
                clocks.restart(breached, hand.holders().desk());
            }
            case DESK, FOCAL -> {
                climbDesk(how);
                clocks.restart(breached, hand.holders().desk());
            }
            case APPEAL -> {
                new Deciding(hand).climb(how);
                clocks.restart(breached, owners.of(breached.step()));
            }
            case MEASURE -> clocks.restart(breached, new CaseMeasures(hand).climb(breached.about()));
            case PERSON, OVERSIGHT -> clocks.restart(breached, breached.owner());
        }
    }

    /**
     * Whether the office's steps began anew: only before a release another office takes the case over whole. After it
     * the next office owes what was promised, all of it: the one that was passed can report none of it as done.
     */
    private boolean climbOffice(Climb how) {
        var former = hand.holders().accountable();
        var choice = route.climb(how);
        var next = choice.office();
        if (next.isEmpty()) {
            return false;
        }
        var entrusting = new Entrusting(hand);
        entrusting.pass();
        entrusting.to(next.get());
        entrusting.passedOver(choice, next.get());
        if (unreleased()) {
            hand.choose(Guard.OFFICE_RUNG);
            return true;
        }
        former.ifPresent(passed -> owners.handOverItems(passed, owners.of(Step.REMEDY_ITEM)));
        return false;
    }

    /** Whoever decides from now on has the whole time for it. */
    private boolean climbAppeal(Climb how) {
        boolean moved = new Deciding(hand).climb(how);
        if (moved && clocks.runs(Step.APPEAL_DECISION)) {
            clocks.restart(Step.APPEAL_DECISION);
        }
        return moved;
    }

    private boolean unreleased() {
        var state = hand.grievance().state();
        return state == State.ASSIGNED
                || state == State.IN_ACTION
                || state == State.AWAITING_COMPLAINANT && hand.grievance().before() == State.IN_ACTION;
    }

    private boolean climbDesk(Climb how) {
        var next = route.nextDesk(how);
        next.ifPresent(desk -> {
            new DeskChange(hand).to(desk);
            hand.fact("level", desk.level());
        });
        return next.isPresent();
    }
}
