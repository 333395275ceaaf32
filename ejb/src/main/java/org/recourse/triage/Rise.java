package org.recourse.triage;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.escalation.CaseRoute;
import org.recourse.escalation.Sealing;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.Grievance;
import org.recourse.grievance.Lifecycle;
import org.recourse.taxonomy.Bypass;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;

/** Makes the case in hand as grave, and keeps it as closely, as is said and as all that is known of it demands. */
final class Rise {

    private final CaseInHand hand;
    private final Grievance grievance;

    Rise(CaseInHand hand) {
        this.hand = hand;
        this.grievance = hand.grievance();
    }

    /** Whether what is known of an open case demands more than it is kept by. */
    static boolean isDue(CaseInHand hand) {
        var grievance = hand.grievance();
        if (!Lifecycle.of(Act.UPGRADE).from().contains(grievance.state())) {
            return false;
        }
        var least = new CaseRoute(hand).gravity(grievance.reprisal());
        return !least.allows(grievance.severity(), grievance.confidentiality());
    }

    /** Whether it came to more than it was. */
    boolean to(@Nullable Severity severity, @Nullable Confidentiality confidentiality, List<String> flags) {
        var more = new LinkedHashSet<>(flags);
        more.removeAll(grievance.flags());
        grievance.flag(more);
        var least = new CaseRoute(hand).gravity(grievance.reprisal());
        var severityBefore = grievance.severity();
        var confidentialityBefore = grievance.confidentiality();
        grievance.keep(
                strictest(strictest(severityBefore, severity), least.severity()),
                strictest(strictest(confidentialityBefore, confidentiality), least.confidentiality()));
        grievance.goUnder(least.replacesRoute());
        var sealing = new Sealing(hand);
        sealing.tell(least);
        sealing.seal();
        hand.fact("severity", grievance.severity());
        hand.fact("confidentiality", grievance.confidentiality());
        hand.facts("flags", more);
        hand.factIf("band", grievance.reprisal());
        hand.facts("bypass", least.bypasses().stream().map(Bypass::code).toList());
        return grievance.severity() != severityBefore
                || grievance.confidentiality() != confidentialityBefore
                || !more.isEmpty();
    }

    static Severity strictest(Severity one, @Nullable Severity other) {
        return other != null && other.compareTo(one) < 0 ? other : one;
    }

    private static Confidentiality strictest(Confidentiality one, @Nullable Confidentiality other) {
        return other != null && other.compareTo(one) > 0 ? other : one;
    }
}
