package org.recourse.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Step;

/**
 * Whether a person of a case may be told now, by the product itself, that there is news. Only the product asks; it holds the
 * case for the moment and changes nothing.
 */
@Stateless
@PermitAll
public class NewsService {

    private static final Set<Step> OWED = Set.of(Step.TELL, Step.TELL_DECISION, Step.UNREAD);

    @Inject
    private Cases cases;

    /** What is to be done with news for one person. */
    public enum Verdict {
        /** It may go to the telephone at this time of the day. */
        SEND,
        /** Not now: a safety hold stands. */
        WAIT,
        /** Never: the words were told meanwhile, or no machine may reach this person. */
        LEAVE
    }

    /**
     * @param phone where to, if it is to be sent
     * @param time  of the day at the place of the case
     * @param language that the person chose
     */
    public record News(Verdict verdict, @Nullable SafePhone phone, LocalTime time, String language) {}

    /** How it stands with this person of the case. Refuses anybody but the product itself, like an absent case. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public News look(Reference reference, int person) {
        var hand = cases.takeItself(reference, Act.TELL.code());
        var time = LocalTime.ofInstant(
                hand.now(), hand.around().zone(hand.grievance().area()));
        var language = hand.people().persons().stream()
                .filter(one -> one.no() == person)
                .map(Person::language)
                .findFirst()
                .orElse("en");
        // Under a safety hold it waits and is still owed.
        boolean owed = hand.clocks().stream()
                .anyMatch(clock -> (clock.running() || clock.paused()) && OWED.contains(clock.step()));
        var phone = owed ? hand.people().reach(person) : Optional.<SafePhone>empty();
        if (phone.isEmpty()) {
            return new News(Verdict.LEAVE, null, time, language);
        }
        return new News(hand.grievance().hold() ? Verdict.WAIT : Verdict.SEND, phone.get(), time, language);
    }
}
