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
                .flatMap(field -> hand.newest(field).stream())
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
        var person = hand.speaker(no);
        if (isGroup()) {
            if (has(person.no(), Say.YES) && what != Say.STOP || has(person.no(), Say.STOP)) {
                throw ActRefused.because("answered");
            }
            hand.writeRecord(Field.ANSWERED, person, new GroupAnswer(person.no(), what, round));
            hand.fact("person", person.no());
        }
        return person.no();
    }

    /** Whether anybody else has not answered yet. */
    public boolean othersOpen(int person) {
        return anyOther(person, other -> newest(other) == null);
    }

    /** Whether anybody else has said yes: what was promised runs for the ones who did. */
    public boolean othersAgreed(int person) {
        return anyOther(person, other -> has(other, Say.YES));
    }

    /** Whether anybody else goes on. */
    public boolean othersGoOn(int person) {
        return anyOther(person, other -> !has(other, Say.STOP));
    }

    /** Whether this person has said yes to what is offered now, or goes no further. */
    boolean isDone(int person) {
        return isGroup() && (has(person, Say.YES) || has(person, Say.STOP));
    }

    private boolean isGroup() {
        return hand.persons().size() > 1;
    }

    private boolean anyOther(int person, Predicate<Integer> which) {
        return hand.persons().stream()
                .map(other -> (int) other.no())
                .anyMatch(other -> other != person && which.test(other));
    }

    private boolean has(int person, Say say) {
        return newest(person) == say;
    }

    /** The last that the person has said in this round; that somebody goes no further holds in every later one. */
    private @Nullable Say newest(int person) {
        return hand.readAll(Field.ANSWERED, GroupAnswer.class)
                .filter(answer -> answer.person() == person)
                .filter(answer -> answer.round() == round || answer.say() == Say.STOP)
                .map(GroupAnswer::say)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
