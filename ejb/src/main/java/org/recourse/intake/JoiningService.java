package org.recourse.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Caller;
import org.recourse.access.Keys;
import org.recourse.access.Receipt;
import org.recourse.escalation.Rejudging;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.grievance.Person;
import org.recourse.grievance.ProtectedNames;
import org.recourse.grievance.Representatives;
import org.recourse.shared.InputRefused;

/** Each person of a group has a consent, a safe contact, a key and a receipt of his or her own. */
@Stateless
@PerformsActs
public class JoiningService {

    /** More than one case can answer; a larger group begins a second one. */
    private static final int MOST = 50;

    /** Receipts of a request are numbered, and the first is of whoever told a report. */
    private static final int FURTHER = 2;

    @Inject
    private Acts acts;

    @Inject
    private Keys keys;

    @EJB
    private Caller caller;

    /**
     * Adds a person of the group. What is done answers with the receipt, to be handed to the person; the same request again
     * answers with the same one. Refused without the person's own consent, without a name where one was to be given, and where
     * somebody is to speak for the person who is not there, is accused or must put it right.
     */
    @Performs(Act.ADD_PERSON)
    @RolesAllowed({"liaison", "case-manager", "protection"})
    public Done join(CaseVersion at, JoinedPerson person) {
        var receipt = receipt(at.request());
        return acts.perform(Act.ADD_PERSON, at, person, (hand, input) -> joined(hand, input, receipt))
                .with(receipt);
    }

    /** Without a request that can come again there is nothing by which the same receipt could be made again. */
    private Receipt receipt(@Nullable String request) {
        var key = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
        return keys.receipts().of(caller.inAnyRole().actor().pseudonym(), key, FURTHER);
    }

    private void joined(CaseInHand hand, JoinedPerson input, Receipt receipt) {
        if (!input.consent()) {
            throw InputRefused.field("consent", "own-consent");
        }
        if (!input.anonymous() && (input.name() == null || input.name().isBlank())) {
            throw InputRefused.field("name", "blank");
        }
        if (!input.language().matches("[a-z]{2,8}")) {
            throw InputRefused.field("language", "no-language");
        }
        if (hand.people().persons().size() >= MOST) {
            throw ActRefused.because("persons-many", MOST);
        }
        var representatives = new Representatives(hand);
        var representative = representatives.said(input.representative());
        var pseudonym = UUID.randomUUID().toString().replace("-", "");
        var said = new Person.Said(
                input.anonymous(), Identity.onPageOnly(input.contact()), input.consent(), input.language());
        var person = hand.people().add(pseudonym, said, representative);
        hand.people().addReceipt(keys.receipts().digest(receipt), person.no(), pseudonym);
        var identity = Identity.of(input);
        hand.texts().writeRecord(Field.IDENTITY, person, identity);
        new ProtectedNames(hand).ofPerson(person, identity.name());
        if (!input.anonymous()) {
            hand.grievance().named();
        }
        new Rejudging(hand).keepClose();
        hand.fact("person", person.no());
        hand.fact("consent", input.consent());
        hand.fact("anonymous", input.anonymous());
        if (representatives.isOneTooMany(representative)) {
            hand.fact("one-voice", true);
        }
    }
}
