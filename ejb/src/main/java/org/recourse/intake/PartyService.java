package org.recourse.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Keys;
import org.recourse.conflict.Excluded;
import org.recourse.escalation.Rejudging;
import org.recourse.escalation.ReroutingService;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.Party;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;

/**
 * Who has to do with a case, said later or put right. Conflicts are judged anew in the same transaction: an office that
 * is accused now, or stands in the line of one, loses the case and what it owed before anybody could read that it did.
 */
@Stateless
@PerformsActs
public class PartyService {

    /** More than ever had to do with one case; whoever names more is not heard better. */
    private static final int MOST = 50;

    @Inject
    private Acts acts;

    @Inject
    private Keys keys;

    @EJB
    private ReroutingService rerouting;

    /** Adds a party. Refused where it stands there already, where nothing is said of it, and for an office that nobody knows. */
    @Performs(Act.ADD_PARTY)
    @PermitAll
    public Done add(CaseVersion at, AddedParty party) {
        var unfit = new AtomicInteger();
        var done = acts.perform(Act.ADD_PARTY, at, party, (hand, input) -> {
            add(hand, said(hand, input.role(), input.kind(), input.office(), input.name()));
            unfit.set(new Rejudging(hand).judge());
        });
        return rerouting.follow(done, unfit.get());
    }

    /**
     * Puts right who was named by mistake, when another person has confirmed it. Refused without a reason where somebody who
     * was kept out might have to do with the case again.
     */
    @Performs(Act.CORRECT_PARTY)
    @RolesAllowed({"case-manager", "protection"})
    public Done correct(CaseVersion at, PartyCorrection correction) {
        var unfit = new AtomicInteger();
        var done = acts.perform(Act.CORRECT_PARTY, at, correction, this::check, (hand, input) -> {
            corrected(hand, input);
            unfit.set(new Rejudging(hand).judge());
        });
        return rerouting.follow(done, unfit.get());
    }

    private void check(CaseInHand hand, PartyCorrection input) {
        var wrong = hand.concern().party(input.party());
        var instead = input.replaced() ? said(hand, role(input), input.kind(), input.office(), input.name()) : null;
        var right = instead == null ? null : instead.supposed(entry(hand));
        if (HumanText.isBlank(input.whyBack()) && frees(hand.excluded(), hand.excludedWith(wrong, right))) {
            throw InputRefused.field("whyBack", "gives-back");
        }
    }

    private void corrected(CaseInHand hand, PartyCorrection input) {
        hand.concern().end(hand.concern().party(input.party()));
        if (input.replaced()) {
            hand.concern().add(new Said(role(input), input.kind(), input.office(), input.name()).party(entry(hand)));
        }
        var back = HumanText.isBlank(input.whyBack()) ? "" : "\n\n" + input.whyBack();
        hand.texts().write(Field.REASON, input.reason() + back);
        hand.fact("party", input.party());
        hand.fact("replaced", input.replaced());
        hand.fact("back", !HumanText.isBlank(input.whyBack()));
    }

    private static String role(PartyCorrection input) {
        if (HumanText.isBlank(input.role())) {
            throw InputRefused.field("role", "blank");
        }
        return Objects.requireNonNull(input.role());
    }

    /** Whether somebody who may not touch the case now might, after it. */
    private static boolean frees(Excluded now, Excluded then) {
        return !then.offices().keySet().containsAll(now.offices().keySet())
                || !then.officers().keySet().containsAll(now.officers().keySet());
    }

    private void add(CaseInHand hand, Said said) {
        if (hand.concern().parties().size() >= MOST) {
            throw ActRefused.because("parties-many", MOST);
        }
        var party = said.party(entry(hand));
        hand.concern().add(party);
        hand.fact("party", party.no());
        hand.fact("role", party.role());
        hand.fact("kind", party.kind());
        hand.fact("named", party.digest() != null);
    }

    private PartyEntry entry(CaseInHand hand) {
        return new PartyEntry(hand, keys.names());
    }

    /** What was said of a party. */
    private record Said(
            String role,
            @Nullable String kind,
            @Nullable Integer office,
            @Nullable String name) {

        Party supposed(PartyEntry entry) {
            return entry.supposed(role, kind, office, name);
        }

        Party party(PartyEntry entry) {
            return entry.of(role, kind, office, name);
        }
    }

    private Said said(
            CaseInHand hand, String role, @Nullable String kind, @Nullable Integer office, @Nullable String name) {
        if (office != null && hand.around().country().findOffice(office).isEmpty()) {
            throw InputRefused.field("office", "unknown-office");
        }
        if (HumanText.isBlank(kind) && office == null) {
            throw InputRefused.field("kind", "blank");
        }
        var said = new Said(role, kind, office, name);
        var party = said.supposed(entry(hand));
        if (hand.concern().parties().stream().anyMatch(party::isSameAs)) {
            throw InputRefused.field("kind", "party-known");
        }
        return said;
    }
}
