package org.recourse.notification;

import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.recourse.access.Database;
import org.recourse.access.LetterDoors;
import org.recourse.access.LetterDoors.Signalled;
import org.recourse.access.Principal;
import org.recourse.access.Relation;
import org.recourse.access.Tie;
import org.recourse.grievance.ActDone;
import org.recourse.grievance.ActWaits;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Recipient;
import org.recourse.grievance.StepClock;
import org.recourse.grievance.Told;
import org.recourse.grievance.Word;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Step;

/**
 * What an act leaves behind for the postman, in its own transaction, as the words of its row say. Who reads it is judged
 * when the letter is made: whoever may not see the case then gets none.
 */
@ApplicationScoped
class Signals {

    @EJB
    private Database database;

    @Inject
    private MailSettings settings;

    /** Observers without a place of their own come before. */
    private static final int AFTER_CLOCKS = Interceptor.Priority.APPLICATION + 1000;

    private final RandomGenerator random = new SecureRandom();

    void leave(@Observes ActDone news) {
        if (settings.sends()) {
            var signals = new LinkedHashSet<Signalled>();
            for (var told : news.course().words()) {
                signal(told.word(), news.hand(), to(told.recipient(), news.hand()), signals);
            }
            keep(news.hand(), signals);
            if (settings.reachesTelephones() && news.course().words().stream().anyMatch(Signals::isNews)) {
                news(news.hand());
            }
        }
    }

    /** A life is in danger from now on, or somebody else owes it from now on: whoever is on duty is rung. */
    void ring(@Observes @Priority(AFTER_CLOCKS) ActDone news) {
        var hand = news.hand();
        if (settings.reachesTelephones() && hand.clocks().stream().anyMatch(clock -> isDanger(clock, hand))) {
            database.on(connection -> {
                new LetterDoors(connection).call(hand.reference().value(), hand.now());
                return connection;
            });
        }
    }

    private static boolean isDanger(StepClock clock, CaseInHand hand) {
        return clock.step() == Step.ON_CALL
                && clock.running()
                && clock.startedAt().equals(hand.now());
    }

    private static boolean isNews(Told told) {
        return told.recipient() == Recipient.COMPLAINANT && told.word().signal() == Word.Signal.NEWS;
    }

    /** To each person who has a safe contact; whether it is a telephone is known only to whoever may open it. */
    private void news(CaseInHand hand) {
        var persons = hand.people().persons().stream()
                .filter(person -> !person.receiptOnly())
                .map(person -> (int) person.no())
                .toList();
        if (!persons.isEmpty()) {
            var due = hand.now().plus(NewsRound.after(random));
            database.on(connection -> {
                new LetterDoors(connection).news(hand.reference().value(), persons, due);
                return connection;
            });
        }
    }

    void leave(@Observes ActWaits news) {
        if (settings.sends()) {
            var signals = new LinkedHashSet<Signalled>();
            var hand = news.hand();
            boolean ofTheDesk = news.owner() == hand.holders().desk();
            signal(Word.X_WAITING, hand, ofTheDesk ? to(Recipient.DESK, hand) : IntStream.of(news.owner()), signals);
            keep(news.hand(), signals);
        }
    }

    private void keep(CaseInHand hand, Set<Signalled> signals) {
        if (!signals.isEmpty()) {
            database.on(connection -> {
                new LetterDoors(connection).signal(hand.reference().value(), signals);
                return connection;
            });
        }
    }

    private static void signal(Word word, CaseInHand hand, IntStream principals, Set<Signalled> signals) {
        switch (word.signal()) {
            case URGENT -> principals.forEach(one -> signals.add(new Signalled("URGENT", one, hand.now())));
            case WORK ->
                principals.forEach(one -> signals.add(
                        new Signalled("WORK", one, morning(hand, one).after(hand.now()))));
            case NONE, NEWS -> {}
        }
    }

    /** Of the place where the reader serves; of those who watch over the whole country, of the place of the case. */
    private static Morning morning(CaseInHand hand, int principal) {
        var around = hand.around();
        var office = around.principals().of(principal).office();
        return Postman.morning(
                around.country(), office == null ? hand.grievance().desk() : office);
    }

    private static IntStream to(Recipient recipient, CaseInHand hand) {
        return switch (recipient) {
            case DESK ->
                hand.grievance().confidentiality() == Confidentiality.P4
                        ? named(hand)
                        : IntStream.of(hand.holders().desk());
            case NAMED -> named(hand);
            case OFFICER -> hand.given().stream().mapToInt(Integer::intValue);
            case OFFICE -> hand.holders().accountable().stream().mapToInt(Integer::intValue);
            case FORMER -> fresh(hand, Relation.FORMER_OFFICE);
            case DECIDING -> hand.holders().deciding().stream().mapToInt(Integer::intValue);
            case ASKED -> tied(hand, Relation.ASKED_OFFICE);
            case L5 -> IntStream.concat(fresh(hand, Relation.L5_TOLD), fresh(hand, Relation.L5_WITH));
            case OVERSIGHT -> IntStream.of(Principal.OVERSIGHT);
            case OWNER -> owner(hand);
            case COMPLAINANT, RESPONDENT, RECIPIENT, SECOND_PERSON -> IntStream.empty();
        };
    }

    /** Where nobody is named yet, the desk has it. */
    private static IntStream named(CaseInHand hand) {
        return hand.ties().principal(Relation.NAMED).isPresent()
                ? tied(hand, Relation.NAMED)
                : IntStream.of(hand.holders().desk());
    }

    private static IntStream tied(CaseInHand hand, Relation relation) {
        return hand.ties().held().stream()
                .filter(tie -> tie.relation() == relation)
                .mapToInt(Tie::principal);
    }

    /** Those who stand so to the case by this act. */
    private static IntStream fresh(CaseInHand hand, Relation relation) {
        return hand.ties().held().stream()
                .filter(tie -> tie.relation() == relation && Objects.equals(tie.since(), hand.now()))
                .mapToInt(Tie::principal);
    }

    /** Whoever owes the step that the act is about. */
    private static IntStream owner(CaseInHand hand) {
        return hand.clocks().stream()
                .filter(clock -> clock.no() == hand.subject() && clock.running())
                .mapToInt(StepClock::owner);
    }
}
