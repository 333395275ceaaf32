package org.recourse.triage;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.escalation.CaseRoute;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Gravity;
import org.recourse.taxonomy.Severity;

/** How grave a case is and how closely it is kept: one person raises it at any time, and only two lower it. */
@Stateless
@PerformsActs
public class GravityService {

    @Inject
    private Acts acts;

    @EJB
    private Consequences consequences;

    /**
     * Raises severity or confidentiality, or says what makes the case graver. Refused where nothing rises, and without both a
     * flag and a reason. Where the office may not keep the case any more, it is sent on in the same transaction.
     */
    @Performs(Act.UPGRADE)
    @RolesAllowed({"case-manager", "protection", "liaison", "oversight"})
    public Done upgrade(CaseVersion at, Upgrade upgrade) {
        return consequences.of(acts.perform(Act.UPGRADE, at, upgrade, GravityService::upgraded));
    }

    private static void upgraded(CaseInHand hand, Upgrade upgrade) {
        var grievance = hand.grievance();
        var severity = said(upgrade.severity()).map(Severity::valueOf).orElse(null);
        var confidentiality =
                said(upgrade.confidentiality()).map(Confidentiality::valueOf).orElse(null);
        if (severity != null && severity.compareTo(grievance.severity()) > 0) {
            throw InputRefused.field("severity", "lower-or-equal");
        }
        if (confidentiality != null && confidentiality.compareTo(grievance.confidentiality()) < 0) {
            throw InputRefused.field("confidentiality", "lower-or-equal");
        }
        if (upgrade.flags().isEmpty() && said(upgrade.reason()).isEmpty()) {
            throw InputRefused.field("reason", "flag-or-reason");
        }
        if (!new Rise(hand).to(severity, confidentiality, upgrade.flags())) {
            throw ActRefused.because("lower-or-equal");
        }
        said(upgrade.reason()).ifPresent(reason -> hand.texts().write(Field.REASON, reason));
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).filter(words -> !words.isBlank());
    }

    /** The product itself raises what the facts demand; refuses where they demand no more than there is. */
    @PermitAll
    public Done rise(CaseVersion at) {
        return acts.perform(Act.UPGRADE, at, "", (hand, nothing) -> {
            if (!Rise.isDue(hand)) {
                throw ActRefused.because("lower-or-equal");
            }
            new Rise(hand).to(null, null, List.of());
        });
    }

    /**
     * Lowers severity or confidentiality, when another person has said so too: an auditor in S1 and at P4. Never below what
     * was told asks for, nor below what the band of reprisal risk asks for.
     */
    @Performs(Act.DOWNGRADE)
    @RolesAllowed({"case-manager", "protection", "oversight"})
    public Done downgrade(CaseVersion at, Downgrade downgrade) {
        return acts.perform(Act.DOWNGRADE, at, downgrade, GravityService::check, GravityService::downgraded);
    }

    private static void check(CaseInHand hand, Downgrade downgrade) {
        var grievance = hand.grievance();
        var severity = Severity.valueOf(downgrade.severity());
        var confidentiality = Confidentiality.valueOf(downgrade.confidentiality());
        int graver = severity.compareTo(grievance.severity());
        int closer = confidentiality.compareTo(grievance.confidentiality());
        if (graver < 0 || closer > 0 || graver == 0 && closer == 0) {
            throw InputRefused.field(graver < 0 || closer <= 0 ? "severity" : "confidentiality", "not-lower");
        }
        var route = new CaseRoute(hand);
        refuseBelow(route.gravity(null), severity, confidentiality, "below-asked");
        refuseBelow(route.gravity(grievance.reprisal()), severity, confidentiality, "below-band");
    }

    private static void refuseBelow(Gravity least, Severity severity, Confidentiality confidentiality, String why) {
        if (severity.compareTo(least.severity()) > 0) {
            throw InputRefused.field("severity", why, least.severity().name());
        }
        if (confidentiality.compareTo(least.confidentiality()) < 0) {
            throw InputRefused.field(
                    "confidentiality", why, least.confidentiality().name());
        }
    }

    private static void downgraded(CaseInHand hand, Downgrade downgrade) {
        hand.grievance()
                .keep(Severity.valueOf(downgrade.severity()), Confidentiality.valueOf(downgrade.confidentiality()));
        hand.texts().write(Field.REASON, downgrade.reason());
        hand.fact("severity", downgrade.severity());
        hand.fact("confidentiality", downgrade.confidentiality());
    }
}
