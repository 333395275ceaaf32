package org.recourse.answer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.recourse.escalation.WorkingDays;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Acts;
import org.recourse.grievance.CaseInHand;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.Done;
import org.recourse.grievance.Field;
import org.recourse.grievance.GroupAnswer.Say;
import org.recourse.grievance.GroupAnswers;
import org.recourse.grievance.Guard;
import org.recourse.grievance.Item;
import org.recourse.grievance.Message;
import org.recourse.grievance.NameTrials;
import org.recourse.grievance.Performs;
import org.recourse.grievance.PerformsActs;
import org.recourse.grievance.Splitting;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Parameter;
import org.recourse.taxonomy.Step;

/** The answer of the accountable office on its way to the complainant, and what the complainant says to it. */
@Stateless
@PerformsActs
public class ProposalService {

    @Inject
    private Acts acts;

    @Inject
    private Splitting splitting;

    @EJB
    private NameTrials trials;

    /** Proposes an answer: a finding with reasons for each allegation, and what is promised. */
    @Performs(Act.PROPOSE)
    @RolesAllowed("official")
    public Done propose(CaseVersion at, Proposal proposal) {
        return acts.perform(Act.PROPOSE, at, proposal, this::check, ProposalService::proposed);
    }

    private void check(CaseInHand hand, Proposal proposal) {
        ProposalCheck.afterHearing(hand);
        ProposalCheck.check(hand, proposal);
        new Unheard(hand).refuseNamed(trials, proposal);
    }

    private static void proposed(CaseInHand hand, Proposal proposal) {
        hand.fact("version", hand.texts().writeRecord(Field.DRAFT_PROPOSAL, proposal));
        ProposalCheck.say(hand, proposal);
    }

    /** The desk sends a proposal back because it is not complete or not safe; never because of its result. */
    @Performs(Act.RETURN)
    @RolesAllowed({"case-manager", "protection"})
    public Done returnProposal(CaseVersion at, Return what) {
        return acts.perform(Act.RETURN, at, what, ProposalService::returned);
    }

    private static void returned(CaseInHand hand, Return what) {
        int most = hand.around().taxonomy().parameter(Parameter.RETURNS_MAX);
        if (hand.grievance().returns() >= most) {
            throw ActRefused.because("returns-max", most);
        }
        hand.texts().write(Field.MISSING, what.missing());
        hand.grievance().returned();
        hand.fact("round", hand.grievance().returns());
    }

    /** The desk hands the proposal to the complainant. */
    @Performs(Act.RELEASE)
    @RolesAllowed({"case-manager", "protection"})
    public Done release(CaseVersion at, Release release) {
        return acts.perform(Act.RELEASE, at, release, ProposalService::released);
    }

    private static void released(CaseInHand hand, Release release) {
        hand.grievance().refuseUnderHold();
        confirmed(release.wordsChecked(), "wordsChecked");
        confirmed(release.doNoHarmRead(), "doNoHarmRead");
        if (hand.grievance().facts().contains(Guard.GRAVE)) {
            confirmed(release.adviserOffered(), "adviserOffered");
        }
        var proposal = hand.texts()
                .read(Field.DRAFT_PROPOSAL, Proposal.class)
                .orElseThrow(() -> ActRefused.because("no-proposal"));
        ProposalCheck.brandsNobody(hand, proposal, "wordsChecked");
        hand.fact("version", hand.texts().writeRecord(Field.OFFER, Offer.of(proposal, release)));
        hand.fact("words-checked", release.wordsChecked());
        hand.fact("no-harm-read", release.doNoHarmRead());
        hand.fact("adviser-offered", release.adviserOffered());
    }

    private static void confirmed(boolean said, String field) {
        if (!said) {
            throw InputRefused.field(field, "not-confirmed");
        }
    }

    /** The complainant says yes to what was offered; what was promised begins to run. */
    @Performs(Act.AGREE)
    @PermitAll
    public Done agree(CaseVersion at, Agreement agreement) {
        return acts.perform(Act.AGREE, at, agreement, ProposalService::agreed);
    }

    /** Whoever is not free to say what he or she thinks says yes to nothing: first somebody speaks with the person alone. */
    private static void agreed(CaseInHand hand, Agreement agreement) {
        if (!agreement.askedAlone()) {
            throw InputRefused.field("askedAlone", "agree-not-free");
        }
        var offer = hand.texts().read(Field.OFFER, Offer.class).orElseThrow(() -> ActRefused.because("no-proposal"));
        var group = new GroupAnswers(hand);
        int person = group.say(agreement.person(), Say.YES);
        if (!group.othersAgreed(person)) {
            promise(hand, offer.items());
        }
        if (group.othersOpen(person)) {
            hand.choose(Guard.OTHERS_OPEN);
        }
        if (hand.remedy().items().stream().allMatch(item -> item.progress() == Item.Progress.VERIFIED)) {
            hand.choose(Guard.NO_ITEMS);
        }
        HumanText.said(agreement.words()).ifPresent(words -> hand.conversation().hear(Message.Kind.MESSAGE, words));
        hand.fact("asked-alone", agreement.askedAlone());
        hand.fact("adviser-offered", agreement.adviserOffered());
        hand.fact("items", offer.items().size());
    }

    private static void promise(CaseInHand hand, List<PromisedItem> items) {
        var days = WorkingDays.of(hand.around().country(), hand.grievance().area());
        int office = Objects.requireNonNull(hand.grievance().office());
        int no = hand.remedy().items().stream().mapToInt(Item::no).max().orElse(0);
        for (var item : items) {
            no++;
            var own =
                    item.due().isAfter(hand.today()) ? item.due() : hand.today().plusDays(1);
            hand.remedy()
                    .promise(no, new Item.Promise(item.type(), office, days.endOf(own), item.worth()), item.what());
            hand.timing().ownDate(Step.REMEDY_ITEM, no, own);
        }
    }

    /** The complainant says no, and why; whoever does so of a group has a case of his or her own from then on. */
    @Performs(Act.DISPUTE)
    @PermitAll
    public Done dispute(CaseVersion at, Dispute dispute) {
        return splitting.perform(Act.DISPUTE, at, dispute, ProposalService::disputed);
    }

    private static void disputed(CaseInHand hand, Dispute dispute) {
        if (hand.isOfferedOnAppeal()) {
            throw ActRefused.because("decided-on-appeal");
        }
        int most = hand.around().taxonomy().parameter(Parameter.DISPUTES_MAX);
        if (hand.grievance().disputes() >= most) {
            throw ActRefused.because("disputes-max", most);
        }
        hand.texts().writeRecord(Field.DISPUTED_BECAUSE, dispute);
        if (new GroupAnswers(hand).goesAlone(dispute.person(), Say.NO)) {
            hand.grievance().disputed();
        }
        hand.fact("reason", dispute.reason());
        hand.fact("round", hand.grievance().disputes());
    }

    /** The desk asks the office to look again. */
    @Performs(Act.REVISE)
    @RolesAllowed({"case-manager", "protection"})
    public Done revise(CaseVersion at, Revision revision) {
        return acts.perform(Act.REVISE, at, revision, (hand, input) -> {
            hand.texts().write(Field.AGAIN, input.again());
            hand.fact("round", hand.grievance().disputes());
        });
    }

    /** The office keeps to its proposal: the complainant reads why, and how to appeal, and has a new window. */
    @Performs(Act.STAND)
    @RolesAllowed({"case-manager", "protection"})
    public Done stand(CaseVersion at, Stand stand) {
        return acts.perform(Act.STAND, at, stand, (hand, input) -> {
            hand.texts().writeRecord(Field.STANDS, input);
            hand.fact("round", hand.grievance().disputes());
        });
    }
}
