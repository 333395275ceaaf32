package org.recourse.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Actor;
import org.recourse.access.Keys;
import org.recourse.access.Principal;
import org.recourse.access.Relation;
import org.recourse.escalation.CaseRoute;
import org.recourse.escalation.Sealing;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Field;
import org.recourse.grievance.Incoming;
import org.recourse.grievance.NamedPeople;
import org.recourse.grievance.Party;
import org.recourse.grievance.Person;
import org.recourse.grievance.ProtectedNames;
import org.recourse.grievance.SafePhone;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Gravity;
import org.recourse.taxonomy.PartyKind;
import org.recourse.taxonomy.Role;

/** Puts what somebody brought into a new case: texts sealed, people tied to it, the desk that holds it. */
final class Arriving {

    private static final String ROADBLOCK = "ROADBLOCK";

    /** Where a day begins first on earth: the place is not judged yet, and whoever lives ahead is believed. */
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

    /**
     * So long may words be on their way to us. Limits run from when the person spoke: with any day of the past, whoever brings
     * a case in would make it late, and send it up to an independent body before anybody has seen it.
     */
    private static final Duration LONGEST_ON_THE_WAY = Duration.ofDays(366);

    private final Keys keys;
    private final byte[] receipt;

    /** @param receipt keyed digest of the receipt that opens the case */
    Arriving(Keys keys, byte[] receipt) {
        this.keys = keys;
        this.receipt = receipt.clone();
    }

    void receive(CaseInHand hand, Report report) {
        check(hand, report);
        var grievance = hand.grievance();
        grievance.receive(incoming(hand, report));
        var pseudonym = UUID.randomUUID().toString().replace("-", "");
        var said = new Person.Said(
                report.anonymous(), Identity.onPageOnly(report.contact()), report.consentToAct(), report.language());
        var person = hand.people().add(pseudonym, said);
        hand.people().addReceipt(receipt, person.no(), pseudonym);
        var identity = Identity.of(report);
        hand.texts().writeRecord(Field.IDENTITY, person, identity);
        new ProtectedNames(hand).ofPerson(person, identity.name());
        SafePhone.of(said(report)).ifPresent(phone -> hand.people().keepReach(person, phone));
        write(hand, report);
        accuse(hand, report);
        var route = new CaseRoute(hand);
        var gravity = route.gravity(null);
        grievance.keep(gravity.severity(), gravity.confidentiality());
        var desk = route.desk().orElseThrow(() -> ActRefused.because("no-desk"));
        grievance.handOver(desk.id());
        tie(hand);
        new Sealing(hand).tell(gravity);
        enter(hand, report, gravity);
    }

    private static SafePhone.Said said(Report report) {
        return new SafePhone.Said(
                report.contact(),
                report.contactDetail(),
                report.contactHours(),
                report.mayLeaveMessage(),
                report.neverContact());
    }

    private static void check(CaseInHand hand, Report report) {
        if (!report.anonymous() && !report.consentToAct()) {
            throw InputRefused.field("consentToAct", "consent-or-anonymity");
        }
        var country = hand.around().country();
        if (country.areas().find(report.place()).isEmpty()) {
            throw InputRefused.field("place", "unknown-place");
        }
        var office = report.respondentOffice();
        if (office != null && country.findOffice(office).isEmpty()) {
            throw InputRefused.field("respondentOffice", "unknown-office");
        }
        var since = report.since();
        if (since != null && since.first().isAfter(LocalDate.ofInstant(hand.now(), FIRST))) {
            throw InputRefused.field("since", "future");
        }
        var spoken = report.spokenAt();
        if (spoken != null && spoken.isAfter(hand.now())) {
            throw InputRefused.field("spokenAt", "future");
        }
        if (spoken != null && spoken.isBefore(hand.now().minus(LONGEST_ON_THE_WAY))) {
            throw InputRefused.field("spokenAt", "long-ago");
        }
    }

    private static Incoming incoming(CaseInHand hand, Report report) {
        Instant spoken = report.spokenAt();
        return new Incoming(
                HumanText.isBlank(report.tile()) ? null : report.tile(),
                new LinkedHashSet<>(report.flags()),
                report.place(),
                spoken == null ? hand.now() : spoken,
                report.channel(),
                report.anonymous(),
                report.language(),
                hand.around().taxonomy().version());
    }

    private static void write(CaseInHand hand, Report report) {
        hand.texts().write(Field.NARRATIVE, report.words());
        writeIf(hand, Field.OUTCOME, report.outcome());
        var since = Since.of(report.since(), report.precision());
        if (since.day() != null) {
            hand.texts().writeRecord(Field.WHEN, since);
        }
        writeIf(hand, Field.PLACE, report.exactPlace());
        var where = report.exactPlace();
        if (ROADBLOCK.equals(report.tile()) && where != null && where.matches("(?s).*[\\p{L}\\p{N}].*")) {
            hand.concern().atRoadblock(report.place() + " " + where);
        }
    }

    private static void writeIf(CaseInHand hand, Field field, @Nullable String text) {
        HumanText.said(text).ifPresent(said -> hand.texts().write(field, said));
    }

    private void accuse(CaseInHand hand, Report report) {
        var kind = report.respondent();
        var name = report.respondentName();
        if (HumanText.isBlank(kind) && report.respondentOffice() == null && HumanText.isBlank(name)) {
            return;
        }
        var party = new PartyEntry(hand, keys.names())
                .of(Party.ALLEGED, HumanText.isBlank(kind) ? PartyKind.UNKNOWN : kind, report.respondentOffice(), name);
        hand.concern().add(party);
    }

    /** An independent body knows of the case; of a sealed one its vetted people do, by name. */
    static void tell(CaseInHand hand, int body) {
        if (hand.grievance().confidentiality() == Confidentiality.P4) {
            new NamedPeople(hand).ofOffice(body, Relation.L5_TOLD);
        } else {
            hand.ties().bind(Relation.L5_TOLD, hand.holders().of(body, Role.OFFICIAL));
        }
    }

    /** Who stands how to the case from the first moment: the receipt, the liaison or the partner, the desk, oversight. */
    static void tie(CaseInHand hand) {
        var ties = hand.ties();
        ties.bind(Relation.RECEIPT, Principal.COMPLAINANT);
        ties.bind(Relation.OVERSIGHT_BODY, Principal.OVERSIGHT);
        ties.bind(Relation.DESK, hand.holders().desk());
        ties.bind(Relation.PLACE, hand.holders().of(hand.grievance().desk(), Role.LIAISON));
        if (hand.doer().role() == Role.LIAISON && hand.doer().actor() instanceof Actor.Officer liaison) {
            ties.bind(
                    Relation.LOGGED_IT,
                    hand.around().principals().officer(liaison.id()).id());
        }
        if (hand.doer().actor() instanceof Actor.Partner partner) {
            partner.principals().forEach(principal -> ties.bind(Relation.PARTNER, principal));
        }
        if (hand.grievance().confidentiality() == Confidentiality.P4) {
            new NamedPeople(hand).fromTheDesk();
        }
    }

    private static void enter(CaseInHand hand, Report report, Gravity gravity) {
        hand.fact("channel", report.channel());
        hand.factIf("tile", blankToNull(report.tile()));
        hand.facts("flags", report.flags());
        hand.factIf("harmed", blankToNull(report.harmed()));
        hand.factIf("respondent", blankToNull(report.respondent()));
        hand.factIf("contact", blankToNull(report.contact()));
        hand.factIf("precision", Since.of(report.since(), report.precision()).precision());
        hand.fact("severity", gravity.severity());
        hand.fact("confidentiality", gravity.confidentiality());
        hand.fact("anonymous", report.anonymous());
        hand.fact("consent", report.consentToAct());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return HumanText.said(text).orElse(null);
    }
}
