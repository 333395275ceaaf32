package org.recourse.triage;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.escalation.WorkingDays;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Person;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Parameter;

/**
 * The consent on which a referral rests: of the person himself, to exactly this recipient and for this purpose, and no wider
 * than what is sent.
 */
final class Consenting {

    /** Version of the words with which consent is asked; they stand in the form. */
    static final int SCRIPT = 1;

    private static final String WITNESSED = "ORAL_WITNESSED";

    /** A person who holds the receipt gives consent on its page, and nobody does it for him. */
    private static final String BY_RECEIPT = "RECEIPT";

    /** What the respondent is shown is a packet of its own, and no referral. */
    private static final String HEARING = "HEARING";

    private final CaseInHand hand;
    private final Referring to;

    Consenting(CaseInHand hand, Referring to) {
        this.hand = hand;
        this.to = to;
    }

    /** Refuses what the person did not allow, and a consent that was not asked as it must be. */
    void check() {
        if (!Set.copyOf(to.allowed()).containsAll(to.shares())) {
            throw InputRefused.field("shares", "beyond-consent");
        }
        if (to.purpose().equals(HEARING)) {
            throw InputRefused.field("purpose", "not-for-a-referral");
        }
        if (to.method().equals(BY_RECEIPT)) {
            throw InputRefused.field("method", "receipt-consents-itself");
        }
        if (to.method().equals(WITNESSED) && HumanText.isBlank(to.witness())) {
            throw InputRefused.field("witness", "no-witness");
        }
        if (!to.language().matches("[a-z]{2,8}")) {
            throw InputRefused.field("language", "no-language");
        }
        if (!to.readBack()) {
            throw InputRefused.field("readBack", "not-read-back");
        }
        person();
        until();
    }

    /** Whose consent it is: in a group each speaks for himself, and is named. */
    Person person() {
        var persons = hand.people().persons();
        var wanted = to.person();
        if (wanted == null && persons.size() == 1) {
            return persons.get(0);
        }
        return persons.stream()
                .filter(person -> wanted != null && person.no() == wanted)
                .findFirst()
                .orElseThrow(() -> InputRefused.field("person", "which-person"));
    }

    /** The consent as it is kept. */
    GivenConsent given() {
        return new GivenConsent(
                person().no(),
                to.recipient(),
                to.body(),
                to.purpose(),
                scopes(to.allowed()),
                to.method(),
                to.language(),
                SCRIPT,
                to.readBack(),
                HumanText.isBlank(to.witness()) ? null : to.witness(),
                hand.now(),
                days().endOf(until()));
    }

    /** The referral as it is kept. */
    Referred referred(@Nullable String yes) {
        return new Referred(
                person().no(),
                yes != null,
                to.recipient(),
                to.office(),
                to.body(),
                to.purpose(),
                scopes(to.shares()),
                yes);
    }

    /** The last day on which it holds: the person's own, never after {@link Parameter#CONSENT_VALID} months. */
    LocalDate until() {
        var latest = hand.today().plusMonths(hand.around().taxonomy().parameter(Parameter.CONSENT_VALID));
        var own = to.until();
        if (own == null) {
            return latest;
        }
        if (own.isBefore(hand.today())) {
            throw InputRefused.field("until", "date-over");
        }
        if (own.isAfter(latest)) {
            throw InputRefused.field("until", "consent-too-long", latest);
        }
        return own;
    }

    private WorkingDays days() {
        return WorkingDays.of(hand.around().country(), hand.grievance().area());
    }

    /** Codes of the list consent_scope as scopes of the case, each once. */
    private List<String> scopes(List<String> codes) {
        var taxonomy = hand.around().taxonomy();
        return codes.stream()
                .distinct()
                .map(code -> Objects.requireNonNull(
                        taxonomy.code("consent_scope", code).attribute("scope")))
                .toList();
    }
}
