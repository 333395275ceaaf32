package org.recourse.triage;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.recourse.access.Presented;
import org.recourse.escalation.CaseRoute;
import org.recourse.escalation.Sealing;
import org.recourse.grievance.Act;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.intake.LinkedCaseService;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.Flag;

/** Nobody is punished for having spoken (CAT 13; UNCAC 32, 33): what is done the moment somebody says that he or she is. */
@Stateless
@PerformsActs
public class ReprisalService {

    @Inject
    private Acts acts;

    @EJB
    private Consequences consequences;

    @EJB
    private LinkedCaseService linked;

    @Inject
    private Presented presented;

    /**
     * Takes up a reprisal, in whatever state the case is: a safety hold stands from now on, the risk counts as threats made
     * it, and what that demands follows in the same transaction. The revenge is a case of its own beside this one.
     */
    @Performs(Act.REPORT_REPRISAL)
    @PermitAll
    public Done report(CaseVersion at, ReprisalReport report) {
        // Not where the same report is sent again: it is answered as it was, and nothing is done.
        var heard = new AtomicBoolean();
        var done = consequences.of(acts.perform(Act.REPORT_REPRISAL, at, report, (hand, said) -> {
            reported(hand, said);
            heard.set(true);
        }));
        if (heard.get()) {
            presented.asClockwork(() -> linked.ofReprisal(CaseVersion.any(done.reference())));
        }
        return done;
    }

    private static void reported(CaseInHand hand, ReprisalReport report) {
        var grievance = hand.grievance();
        var flags = flags(report);
        grievance.flag(flags);
        grievance.holdBack();
        grievance.scored(band(hand));
        var gravity = new CaseRoute(hand).gravity(grievance.reprisal());
        grievance.keep(Rise.strictest(grievance.severity(), gravity.severity()), grievance.confidentiality());
        grievance.goUnder(gravity.replacesRoute());
        hand.texts().writeRecord(Field.REPRISAL_REPORT, report);
        new Sealing(hand).tell(gravity);
        hand.facts("flags", flags);
        hand.fact("danger", report.danger());
        hand.fact("band", Objects.requireNonNull(grievance.reprisal()));
    }

    /** Danger now is danger to a life: nobody weighs that up before somebody has called. */
    private static Set<String> flags(ReprisalReport report) {
        var flags = new LinkedHashSet<>(report.flags());
        flags.add(Flag.REPRISAL);
        if (report.danger()) {
            flags.add(Flag.LIFE_AT_RISK);
        }
        return flags;
    }

    private static Band band(CaseInHand hand) {
        var raised = Objects.requireNonNull(
                hand.around().taxonomy().reprisalRisk().raises().get(ScoringService.THREATS));
        var before = hand.grievance().reprisal();
        return before == null ? raised : raised.or(before);
    }
}
