package org.recourse.grievance;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.GroupAnswer.Say;

/**
 * The answers of the people of a case, each of whom speaks for himself or herself: nobody's yes, no or end is another's.
 * Where one person speaks alone, the case itself holds the answer.
 */
public final class GroupAnswers {

    private final CaseInHand hand;
    private final int round;

    public GroupAnswers(CaseInHand hand) {
        this.hand = hand;
        this.round = Stream.of(Field.OFFER, Field.STANDS, Field.DECIDED)
                .flatMap(field -> hand.texts().newest(field).stream())
                .mapToInt(CaseText::version)
                .max()
                .orElse(0);
    }

    /**
     * Keeps what the person says; answers who it is. Refuses whoever has said yes to what is offered now, or has gone.
     *
     * @param no the person, where nobody showed a receipt and there are several
     */
    public int say(@Nullable Integer no, Say what) {
        var person = hand.people().speaker(no);
        if (hasTaken(person.no()) && what != Say.STOP || has(person.no(), Say.STOP)) {
            throw ActRefused.because("answered");
        }
        if (isGroup()) {
            hand.texts().writeRecord(Field.ANSWERED, person, new GroupAnswer(person.no(), what, round));
            hand.fact("person", person.no());
        }
        return person.no();
    }

    /** Whether anybody else has not answered yet. */
    public boolean othersOpen(int person) {
        return anyOther(person, other -> newest(other) == null);
    }

    /** Whether anybody else has said yes, whatever he or she has said since: what was promised runs already. */
    public boolean othersAgreed(int person) {
        return answers()
                .anyMatch(answer -> answer.person() != person && answer.round() == round && answer.say() == Say.YES);
    }

    /**
     * Keeps that the person goes another way than the others, if there are others who go on: then the person has a case of
     * his or her own, and it is done there. Answers whether the person does so here, alone.
     *
     * @param no as of {@link #say}
     */
    public boolean goesAlone(@Nullable Integer no, Say what) {
        int person = say(no, what);
        boolean others = anyOther(person, other -> !has(other, Say.STOP));
        if (others) {
            hand.people().goesAlone(person);
        }
        return !others;
    }

    /** Whether this person has said yes to what is offered now, or goes no further. */
    boolean isDone(int person) {
        return hasTaken(person) || has(person, Say.STOP);
    }

    /** Whether something is offered to which everybody has said yes, since whoever has not is of this case no more. */
    public boolean areComplete() {
        var persons = hand.people().persons();
        return persons.stream().allMatch(person -> isDone(person.no()))
                && persons.stream().anyMatch(person -> hasTaken(person.no()));
    }

    /** Whether the person has said yes to what is still offered. */
    private boolean hasTaken(int person) {
        return hand.grievance().state() == State.OFFERED && has(person, Say.YES);
    }

    private boolean isGroup() {
        return hand.people().persons().size() > 1;
    }

    /** Whoever has answered in a group has done so, also when the others have left it. */
    private Stream<GroupAnswer> answers() {
        boolean wasGroup = hand.papers().persons().size() > 1;
        return wasGroup ? hand.texts().readAll(Field.ANSWERED, GroupAnswer.class) : Stream.of();
    }

    private boolean anyOther(int person, Predicate<Integer> which) {
        return hand.people().persons().stream()
                .map(other -> (int) other.no())
                .anyMatch(other -> other != person && which.test(other));
    }

    private boolean has(int person, Say say) {
        return newest(person) == say;
    }

    /** The last that the person has said in this round; that somebody goes no further holds in every later one. */
    private @Nullable Say newest(int person) {
        return answers()
                .filter(answer -> answer.person() == person)
                .filter(answer -> answer.round() == round || answer.say() == Say.STOP)
                .map(GroupAnswer::say)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
