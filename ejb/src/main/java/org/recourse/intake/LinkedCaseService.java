package org.recourse.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Database;
import org.recourse.access.Keys;
import org.recourse.access.Receipt;
import org.recourse.access.Relation;
import org.recourse.access.TraitDoors;
import org.recourse.grievance.Act;
import org.recourse.grievance.Acts;
import org.recourse.grievance.Beginning;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.LinkKind;
import org.recourse.grievance.NameTrials;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.grievance.ProtectedNames;
import org.recourse.grievance.Traits;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;
import org.recourse.shared.InputRefused.Fault;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Wording.Known;
import org.recourse.taxonomy.Wording.Remark;

/**
 * Cases that come out of a case: about revenge for it, about what many meet with, or continued by an independent body
 * without the complainant. Each has clocks, a desk and a road of its own; the first one goes on as it was.
 */
@Stateless
@PerformsActs
public class LinkedCaseService {

    private static final Set<Relation> OF_AN_INDEPENDENT_BODY = Set.of(Relation.L5_TOLD, Relation.L5_WITH);

    @Inject
    private Acts acts;

    @EJB
    private Database database;

    @EJB
    private NameTrials trials;

    @Inject
    private Keys keys;

    /**
     * Opens a case out of another one. Refused are a systemic one without a barrier, a gap of the law or a pattern, and one of a
     * body's own motion by anybody but an independent body, or in words that show who complained first.
     */
    @Performs(Act.OPEN_LINKED)
    @RolesAllowed({"case-manager", "protection", "official"})
    public Done open(CaseVersion at, LinkedCase linked) {
        return acts.open(at, linked, this::check, this::begin);
    }

    /** Opens the case about revenge that was reported in another one; only the product itself does so, and nobody wrote it. */
    @PermitAll
    public Done ofReprisal(CaseVersion at) {
        return acts.open(
                at, List.of(), LinkedCaseService::itself, (first, nothing) -> begin(first, LinkKind.REPRISAL, null));
    }

    private static void itself(CaseInHand first, Object nothing) {
        if (first.doer().role() != Role.CLOCKWORK) {
            throw InputRefused.field("kind", "link-by-itself");
        }
    }

    /** The receipt with which whoever complained first follows the case about revenge; it follows from both references. */
    private Receipt receipt(Reference first, Reference linked) {
        return keys.receipts().of("open-linked", first.text() + "/" + linked.text(), 1);
    }

    /** The receipts of the cases about revenge that were opened out of the one whose receipt was shown. */
    @PermitAll
    public List<Receipt> receipts(CaseView mine) {
        return mine.role() == Role.COMPLAINANT
                ? mine.links().stream()
                        .filter(link -> link.kind().equals(LinkKind.REPRISAL.name()))
                        .map(link -> receipt(mine.reference(), link.other()))
                        .toList()
                : List.of();
    }

    private boolean isPattern() {
        return !database.on(connection -> new TraitDoors(connection).patterns(Traits.OFTEN))
                .isEmpty();
    }

    private void check(CaseInHand first, LinkedCase linked) {
        var kind = LinkKind.valueOf(linked.kind());
        boolean may = switch (kind) {
            case REPRISAL -> first.doer().role() != Role.OFFICIAL;
            case SYSTEMIC -> true;
            case OWN_MOTION -> first.doer().relations().stream().anyMatch(OF_AN_INDEPENDENT_BODY::contains);
            case DUPLICATE, RELATED, SPLIT -> false;
        };
        if (!may) {
            throw InputRefused.field("kind", kind == LinkKind.OWN_MOTION ? "own-motion-below" : "link-by-itself");
        }
        if (kind == LinkKind.SYSTEMIC
                && HumanText.isBlank(linked.barrier())
                && HumanText.isBlank(linked.lawGap())
                && !isPattern()) {
            throw InputRefused.field("barrier", "systemic-without-cause");
        }
        if (kind != LinkKind.REPRISAL) {
            showsNobody(first, linked);
        }
    }

    /** What goes beyond the first case shows nobody in it: what a rule can find is refused, the rest is looked at by hand. */
    private void showsNobody(CaseInHand first, LinkedCase linked) {
        if (!linked.showsNobody()) {
            throw InputRefused.field("showsNobody", "not-confirmed");
        }
        var known = new Known(
                List.of(),
                first.texts().readAll(Field.PARTY_NAME),
                first.texts().read(Field.PLACE).orElse(null),
                first.texts().read(Field.NARRATIVE).orElse(null));
        var faults = first.around().taxonomy().wording().inSummary(linked.words(), known).stream()
                .filter(Remark::blocks)
                .map(remark -> new Fault("words", "refusal.word." + remark.code(), List.of(remark.found())))
                .toList();
        if (!faults.isEmpty()) {
            throw new InputRefused(faults);
        }
        new ProtectedNames(first).refuse(trials, "words", linked.words());
    }

    private Beginning begin(CaseInHand first, LinkedCase linked) {
        HumanText.said(linked.barrier()).ifPresent(barrier -> first.fact("barrier", barrier));
        HumanText.said(linked.lawGap()).ifPresent(gap -> first.fact("law-gap", gap));
        return begin(first, LinkKind.valueOf(linked.kind()), linked.words());
    }

    private Beginning begin(CaseInHand first, LinkKind kind, @Nullable String words) {
        var seed = Seed.of(first, kind);
        return new Beginning(kind, born -> {
            seed.grow(born);
            if (words != null) {
                born.texts().write(Field.NARRATIVE, words);
            }
            if (kind == LinkKind.REPRISAL) {
                follows(seed, born);
            }
        });
    }

    /** Whoever complained first follows it with a receipt of its own, and is known in it by nothing else. */
    private void follows(Seed seed, CaseInHand born) {
        var pseudonym = UUID.randomUUID().toString().replace("-", "");
        var person = born.people().add(pseudonym, seed.person());
        var receipt = receipt(seed.first(), born.reference());
        born.people().addReceipt(keys.receipts().digest(receipt), person.no(), pseudonym);
    }
}
