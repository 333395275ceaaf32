package org.recourse.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.recourse.directory.Officer;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;

/** Acts that belong to no step of their own: acknowledging, naming, messages, notes, withdrawing. */
@Stateless
@PerformsActs
public class GrievanceService {

    @Inject
    private Acts acts;

    @Inject
    private Splitting splitting;

    /** Tells the person that we have the grievance (Directive (EU) 2019/1937 art. 9(1)(b)). */
    @Performs(Act.ACKNOWLEDGE)
    @RolesAllowed({"case-manager", "protection"})
    public Done acknowledge(CaseVersion at, Acknowledgement acknowledgement) {
        return acts.perform(Act.ACKNOWLEDGE, at, acknowledgement, GrievanceService::acknowledged);
    }

    private static void acknowledged(CaseInHand hand, Acknowledgement input) {
        if (!hand.owes(Step.ACKNOWLEDGE)) {
            throw ActRefused.because("already-acknowledged");
        }
        hand.conversation().tell(Message.Kind.MESSAGE, input.how());
    }

    /** Names who alone sees a sealed case from now on; at least two, vetted for it, without a conflict. */
    @Performs(Act.NAME)
    @RolesAllowed({"case-manager", "protection"})
    public Done name(CaseVersion at, Naming naming) {
        return acts.perform(Act.NAME, at, naming, GrievanceService::named);
    }

    private static void named(CaseInHand hand, Naming naming) {
        var people = new NamedPeople(hand);
        var namable = people.namable().stream().map(Officer::id).toList();
        if (!namable.containsAll(naming.persons())) {
            throw InputRefused.field("persons", "not-namable");
        }
        int least = hand.around().taxonomy().parameter(Parameter.NAMED_LEAST);
        if (naming.persons().stream().distinct().count() < least) {
            throw InputRefused.field("persons", "named-least", least);
        }
        people.name(naming.persons());
        hand.texts().write(Field.REASON, naming.reason());
        hand.fact("people", naming.persons().stream().distinct().count());
    }

    /** A named person takes the sealed case into his or her hands. */
    @Performs(Act.TAKE)
    @RolesAllowed({"case-manager", "protection"})
    public Done take(CaseVersion at) {
        return acts.perform(Act.TAKE, at, List.of(), (hand, nothing) -> {});
    }

    /** Says something to the complainant, or hears it from the complainant. */
    @Performs(Act.MESSAGE)
    @PermitAll
    public Done message(CaseVersion at, Words words) {
        return acts.perform(Act.MESSAGE, at, words, GrievanceService::said);
    }

    private static void said(CaseInHand hand, Words words) {
        boolean fromComplainant =
                hand.doer().role() == Role.COMPLAINANT || hand.doer().role() == Role.LIAISON;
        if (!fromComplainant) {
            hand.grievance().refuseUnderHold();
        }
        if (!fromComplainant) {
            Branding.refuse(hand.around().taxonomy(), "text", words.text());
        }
        var message = fromComplainant
                ? hand.conversation().hear(Message.Kind.MESSAGE, words.text())
                : hand.conversation().tell(Message.Kind.MESSAGE, words.text());
        hand.fact("message", message.no());
    }

    /** A note for one's own desk, office or body. */
    @Performs(Act.NOTE)
    @RolesAllowed({"case-manager", "protection", "official", "oversight"})
    public Done note(CaseVersion at, Words words) {
        return acts.perform(
                Act.NOTE,
                at,
                words,
                (hand, note) -> hand.fact("note", hand.texts().write(Field.NOTE, note.text())));
    }

    /** The complainant goes no further; never because an official or a leader asked for it. */
    @Performs(Act.WITHDRAW)
    @PermitAll
    public Done withdraw(CaseVersion at, Withdrawal withdrawal) {
        return splitting.perform(Act.WITHDRAW, at, withdrawal, GrievanceService::withdrawn);
    }

    /** Whoever of a group goes no further ends nothing for the others. */
    private static void stops(CaseInHand hand, Withdrawal input) {
        if (new GroupAnswers(hand).goesAlone(input.person(), GroupAnswer.Say.STOP)) {
            hand.grievance().endsAs("WITHDRAWN");
        }
    }

    private static void withdrawn(CaseInHand hand, Withdrawal input) {
        if (Boolean.TRUE.equals(input.askedByPower())) {
            throw InputRefused.field("askedByPower", "asked-by-power");
        }
        if (!input.askedAlone()
                && (input.whyNotAlone() == null || input.whyNotAlone().isBlank())) {
            throw InputRefused.field("whyNotAlone", "blank");
        }
        hand.texts().writeRecord(Field.CHECK, input);
        hand.conversation().hear(Message.Kind.MESSAGE, input.words());
        if (input.ofTheAppeal()) {
            if (hand.grievance().state() != State.UNDER_APPEAL) {
                throw InputRefused.field("onlyAppeal", "no-appeal");
            }
            hand.choose(Guard.APPEAL_ONLY);
        } else {
            stops(hand, input);
        }
        hand.fact("pressure", input.pressure());
        hand.fact("asked-alone", input.askedAlone());
        hand.fact("only-appeal", input.ofTheAppeal());
    }
}
