package org.recourse.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.recourse.access.Presented;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Guard;
import org.recourse.grievance.Message;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.grievance.Person;
import org.recourse.grievance.StepClock;
import org.recourse.grievance.Tries;
import org.recourse.grievance.Word;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Step;

/** Words that are owed to the complainant are told, and the person is asked whether he or she is safe. */
@Stateless
@PerformsActs
public class TellingService {

    private static final String TRIED = "TRIED";
    private static final String BY_VOICE = "VOICE";
    private static final Set<String> TELEPHONE = Set.of(BY_VOICE, "SMS");

    @Inject
    private Acts acts;

    @Inject
    private Presented presented;

    /** The words up to this one were told; the complainant's time to answer a decision begins. */
    @Performs(Act.TELL)
    @RolesAllowed({"liaison", "case-manager", "protection"})
    public Done tell(CaseVersion at, Telling telling) {
        return acts.perform(Act.TELL, at, telling, TellingService::told);
    }

    private static void told(CaseInHand hand, Telling telling) {
        hand.grievance().refuseUnderHold();
        if (hand.clocks().stream().noneMatch(clock -> isOwed(clock, telling.word()))) {
            throw InputRefused.field("word", "nothing-to-tell");
        }
        if (telling.how().equals(TRIED)) {
            Tries.refuseFew(hand, telling.tries(), telling.triedBy());
        }
        if (telling.how().equals(BY_VOICE)) {
            refuseWithoutTelephone(hand, "how");
        }
        if (hand.clocks().stream().anyMatch(clock -> isDecision(clock) && clock.no() <= telling.word())) {
            hand.choose(Guard.DECISION);
        }
        hand.about(telling.word());
        hand.facts("told", toldUpTo(hand, telling.word()));
        hand.fact("word", telling.word());
        hand.fact("how", telling.how());
        hand.fact("understood", telling.understood());
    }

    /** Nobody is called who gave nothing but the page: a telephone that rings can give somebody away. */
    private static void refuseWithoutTelephone(CaseInHand hand, String field) {
        if (hand.people().persons().stream().allMatch(Person::receiptOnly)) {
            throw InputRefused.field(field, "outside-contact");
        }
    }

    /**
     * Whoever has only the receipt has opened the page on which the decision stands: that counts as told, by the product
     * itself, and the time to answer begins.
     *
     * @throws ActRefused where no decision waits to be read there, or under a safety hold, which keeps words back
     */
    @PermitAll
    public Done opened(Reference reference) {
        return presented.asClockwork(
                () -> acts.perform(Act.TELL, CaseVersion.any(reference), Step.UNREAD, TellingService::readOnPage));
    }

    private static void readOnPage(CaseInHand hand, Step left) {
        hand.grievance().refuseUnderHold();
        var unread = hand.clocks().stream()
                .filter(clock -> clock.running() && clock.step() == left)
                .max(Comparator.comparingInt(StepClock::no))
                .orElseThrow(() -> ActRefused.because("nothing-to-tell"));
        hand.choose(Guard.DECISION);
        hand.about(unread.no());
        hand.facts("told", unread.words().stream().map(Word::name).toList());
        hand.fact("word", unread.no());
        hand.fact("how", "PAGE");
    }

    private static List<String> toldUpTo(CaseInHand hand, int word) {
        return hand.clocks().stream()
                .filter(clock -> isOwed(clock, word))
                .flatMap(clock -> clock.words().stream())
                .map(Word::name)
                .distinct()
                .toList();
    }

    private static boolean isOwed(StepClock clock, int word) {
        return clock.running() && clock.no() <= word && (clock.step() == Step.TELL || isDecision(clock));
    }

    private static boolean isDecision(StepClock clock) {
        return clock.running() && (clock.step() == Step.TELL_DECISION || clock.step() == Step.UNREAD);
    }

    /** Tells the complainant how things stand, so that nobody waits without a word. */
    @Performs(Act.REPORT_PROGRESS)
    @RolesAllowed({"case-manager", "protection"})
    public Done reportProgress(CaseVersion at, Progress progress) {
        return acts.perform(Act.REPORT_PROGRESS, at, progress, TellingService::progressed);
    }

    private static void progressed(CaseInHand hand, Progress progress) {
        hand.grievance().refuseUnderHold();
        var last = hand.texts().read(Field.PROGRESS, Progress.class);
        if (last.isPresent() && last.get().happened().equals(progress.happened())) {
            throw InputRefused.field("happened", "same-as-last-time");
        }
        hand.texts().writeRecord(Field.PROGRESS, progress);
        hand.conversation().tell(Message.Kind.MESSAGE, progress.happened() + "\n\n" + progress.next());
        hand.fact("next", progress.by());
    }

    /** Asks, some time after closing, whether the person is safe. */
    @Performs(Act.CALL_BACK)
    @RolesAllowed({"liaison", "case-manager", "protection"})
    public Done callBack(CaseVersion at, CallBack call) {
        return acts.perform(Act.CALL_BACK, at, call, TellingService::called);
    }

    private static void called(CaseInHand hand, CallBack call) {
        hand.grievance().refuseUnderHold();
        var step = hand.clocks().stream()
                .filter(StepClock::running)
                .map(StepClock::step)
                .filter(one -> one == Step.CALL_BACK_30 || one == Step.CALL_BACK_90)
                .sorted()
                .findFirst()
                .orElseThrow(() -> ActRefused.because("no-call-back"));
        if (call.by() != null && TELEPHONE.contains(call.by())) {
            refuseWithoutTelephone(hand, "by");
        }
        hand.timing().stopOnly(step);
        hand.texts().writeRecord(Field.CHECK, call);
        hand.fact("step", step);
        hand.fact("reached", call.reached());
        hand.fact("safe", call.safe());
    }
}
