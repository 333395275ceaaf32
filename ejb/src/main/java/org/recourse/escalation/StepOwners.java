package org.recourse.escalation;

import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Principal;
import org.recourse.access.Relation;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.StepClock;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.StepLimits;

/** Who owes which step of the case in hand, and hands it over when another one has to do it. */
final class StepOwners {

    private final CaseInHand hand;

    StepOwners(CaseInHand hand) {
        this.hand = hand;
    }

    /** The principal who owes a step. On a sealed case the liaison's words are told by those who are named. */
    int of(Step step) {
        var owner = kind(step);
        if (owner == null) {
            return Principal.SWEEP;
        }
        return switch (owner) {
            case DESK, NAMED, SECOND_PERSON -> hand.holders().desk();
            case LOGGED_IT ->
                hand.grievance().confidentiality() == Confidentiality.P4
                        ? hand.holders().desk()
                        : hand.holders().liaison();
            case DECIDING_OFFICE -> hand.holders().inquiring();
            case ACCOUNTABLE_OFFICE, ASKED_OFFICE ->
                hand.holders().accountable().orElseGet(hand.holders()::desk);
            case OVERSIGHT_BODY -> Principal.OVERSIGHT;
            case CLOCKWORK -> Principal.SWEEP;
        };
    }

    /** How whoever is waited for while a step runs stands to the case; what the complainant may do is owed by nobody. */
    Relation waitedFor(Step step) {
        return switch (step) {
            case AWAITING_COMPLAINANT, APPEAL_WINDOW, UNREAD -> Relation.RECEIPT;
            case TELL, TELL_DECISION -> Relation.LOGGED_IT;
            default ->
                switch (Objects.requireNonNull(kind(step))) {
                    case DECIDING_OFFICE -> Relation.DECIDING_OFFICE;
                    case ACCOUNTABLE_OFFICE, ASKED_OFFICE -> Relation.ACCOUNTABLE_OFFICE;
                    case OVERSIGHT_BODY -> Relation.OVERSIGHT_BODY;
                    case SECOND_PERSON -> Relation.SECOND_PERSON;
                    case NAMED -> Relation.NAMED;
                    case LOGGED_IT -> Relation.LOGGED_IT;
                    case DESK, CLOCKWORK -> Relation.DESK;
                };
        };
    }

    /** Everything that one principal owes is owed by another from now on. */
    void handOver(int from, int to) {
        handOver(from, to, clock -> true);
    }

    /** The same, for nothing but what a liaison owes where there is one. */
    void handOverWords(int from, int to) {
        handOver(from, to, clock -> kind(clock.step()) == StepLimits.Owner.LOGGED_IT);
    }

    /** The same, for nothing but what was promised to the complainant. */
    void handOverItems(int from, int to) {
        handOver(from, to, clock -> clock.step() == Step.REMEDY_ITEM);
    }

    private void handOver(int from, int to, Predicate<StepClock> which) {
        hand.clocks().stream()
                .filter(clock -> (clock.running() || clock.paused()) && clock.owner() == from)
                .filter(which)
                .forEach(clock -> clock.owedBy(to));
    }

    private StepLimits.@Nullable Owner kind(Step step) {
        return hand.around().taxonomy().step(step).owner();
    }
}
