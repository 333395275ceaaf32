package org.recourse.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.recourse.access.Database;
import org.recourse.access.Guard;
import org.recourse.escalation.CaseRoute;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Message;
import org.recourse.grievance.NameTrials;
import org.recourse.grievance.Party;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.triage.OutgoingWords;
import org.recourse.triage.ReprisalAnswers;
import org.recourse.triage.ScoreOfTheDay;

/**
 * The other side is heard: it answers a packet to which the person has agreed word by word, and gets nothing else. It is no
 * access: nobody stands otherwise to the case because he was heard.
 */
@Stateless
@PerformsActs
public class HearingService {

    private static final String WITNESSED = "ORAL_WITNESSED";

    @Inject
    private Acts acts;

    @EJB
    private Database database;

    @EJB
    private NameTrials trials;

    /**
     * Shows a respondent a packet. Refused on a sealed case, under a safety hold, for an armed group, without the person's
     * yes to exactly this packet or after it is too old, where it names anybody or quotes, where the risk of today is critical
     * or was not looked at, and at some risk without a safety plan.
     */
    @Performs(Act.HEAR)
    @RolesAllowed({"case-manager", "protection"})
    public Done hear(CaseVersion at, HearingPacket packet) {
        return acts.perform(Act.HEAR, at, packet, this::check, HearingService::heard);
    }

    private void check(CaseInHand hand, HearingPacket packet) {
        if (hand.grievance().confidentiality() == Confidentiality.P4) {
            throw ActRefused.because("hear-sealed");
        }
        hand.grievance().refuseUnderHold();
        var party = respondent(hand, packet.party());
        if (!hand.around().taxonomy().partyKind(party.kind()).contact()) {
            throw InputRefused.field("party", "never-reached");
        }
        agreed(hand, packet);
        safe(hand, packet);
        new OutgoingWords(hand, trials).refuse("packet", packet.packet(), false);
    }

    private static Party respondent(CaseInHand hand, int no) {
        return hand.concern().parties().stream()
                .filter(party -> party.no() == no && party.alleged())
                .findFirst()
                .orElseThrow(() -> InputRefused.field("party", "no-respondent"));
    }

    private static void agreed(CaseInHand hand, HearingPacket packet) {
        if (!packet.agreed()) {
            throw InputRefused.field("agreed", "packet-not-agreed");
        }
        if (packet.method().equals(WITNESSED) && HumanText.isBlank(packet.witness())) {
            throw InputRefused.field("witness", "no-witness");
        }
        int days = hand.around().taxonomy().parameter(Parameter.PACKET_VALID);
        if (packet.agreedOn().isAfter(hand.today())) {
            throw InputRefused.field("agreedOn", "field.PastOrPresent");
        }
        if (packet.agreedOn().plusDays(days).isBefore(hand.today())) {
            throw InputRefused.field("agreedOn", "packet-too-old", days);
        }
    }

    private void safe(CaseInHand hand, HearingPacket packet) {
        var risk = risk(hand, packet);
        risk.require();
        var band = risk.isSaid() ? risk.band() : hand.grievance().reprisal();
        if (band == Band.CRITICAL) {
            throw ActRefused.because("hear-critical");
        }
        if (band != null && band.atLeast(Band.MEDIUM) && !database.with(Guard::safetyPlanned)) {
            throw ActRefused.because("hear-no-safety-plan");
        }
    }

    private static ScoreOfTheDay risk(CaseInHand hand, HearingPacket packet) {
        return new ScoreOfTheDay(hand, new ReprisalAnswers(packet.risks(), packet.unknown(), packet.fear()));
    }

    private static void heard(CaseInHand hand, HearingPacket packet) {
        int no = hand.texts().writeRecord(Field.PACKET, packet);
        hand.conversation().tell(Message.Kind.MESSAGE, packet.packet());
        hand.about(no);
        hand.fact("hearing", no);
        hand.fact("party", packet.party());
        hand.fact("kind", respondent(hand, packet.party()).kind());
        hand.fact("method", packet.method());
        hand.fact("agreed", packet.agreedOn());
        risk(hand, packet).keep();
    }

    /** Enters what the respondent answers; the complainant reads it before there is a proposal (UNGP 31(d)). */
    @Performs(Act.REPLY)
    @RolesAllowed({"case-manager", "protection"})
    public Done reply(CaseVersion at, HearingReply reply) {
        return acts.perform(Act.REPLY, at, reply, HearingService::replied);
    }

    private static void replied(CaseInHand hand, HearingReply reply) {
        boolean asked = hand.clocks().stream()
                .anyMatch(clock -> clock.step() == Step.HEARING_REPLY && clock.about() == reply.hearing());
        if (!asked) {
            throw InputRefused.field("hearing", "no-hearing");
        }
        hand.texts().writeRecord(Field.REPLY, reply);
        hand.conversation().tell(Message.Kind.MESSAGE, reply.words());
        hand.about(reply.hearing());
        hand.fact("hearing", reply.hearing());
        hand.fact("none", false);
    }

    /**
     * Offers a meeting of both sides, or enters what came of one. Refused where the category or a bypass rules it out, in
     * S1, at high risk, before the other side was heard, and where a side was not free to say no.
     */
    @Performs(Act.MEDIATE)
    @RolesAllowed({"case-manager", "protection"})
    public Done mediate(CaseVersion at, Meeting meeting) {
        return acts.perform(Act.MEDIATE, at, meeting, HearingService::met);
    }

    private static void met(CaseInHand hand, Meeting meeting) {
        hand.grievance().refuseUnderHold();
        mayMeet(hand);
        if (!meeting.personFree()) {
            throw InputRefused.field("personFree", "not-free");
        }
        if (!meeting.otherFree()) {
            throw InputRefused.field("otherFree", "not-free");
        }
        if (meeting.held() && HumanText.isBlank(meeting.outcome())) {
            throw InputRefused.field("outcome", "blank");
        }
        if (meeting.held() == meeting.when().isAfter(hand.today())) {
            throw InputRefused.field("when", meeting.held() ? "field.PastOrPresent" : "date-over");
        }
        hand.texts().writeRecord(Field.MEETING, meeting);
        hand.conversation().tell(Message.Kind.MESSAGE, meeting.words());
        hand.fact("held", meeting.held());
        hand.fact("day", meeting.when());
    }

    private static void mayMeet(CaseInHand hand) {
        var grievance = hand.grievance();
        var risk = grievance.reprisal();
        if (grievance.severity() == Severity.S1) {
            throw ActRefused.because("no-meeting-grave");
        }
        if (risk != null && risk.atLeast(Band.HIGH)) {
            throw ActRefused.because("no-meeting-risk");
        }
        if (!new CaseRoute(hand).gravity(risk).mediation()) {
            throw ActRefused.because("no-meeting");
        }
        if (hand.clocks().stream().noneMatch(clock -> clock.step() == Step.HEARING_REPLY)) {
            throw ActRefused.because("not-heard");
        }
    }
}
