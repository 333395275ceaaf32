package org.recourse.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Keys;
import org.recourse.access.Receipt;
import org.recourse.access.Scope;
import org.recourse.answer.Offer;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.Performers;
import org.recourse.grievance.StaleVersion;
import org.recourse.grievance.State;
import org.recourse.grievance.World;
import org.recourse.intake.Atlas;
import org.recourse.intake.LinkedCaseService;
import org.recourse.intake.ReceiptDoor;
import org.recourse.notification.TellingService;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Refusal;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Bundles;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Visit;
import org.recourse.web.shared.form.Form;

/** Opens a case with its receipt and does what its holder asks for, in this request. */
@RequestScoped
public class MyCaseDesk {

    private static final Set<Scope> DATES = EnumSet.of(Scope.SKELETON);
    private static final Set<Scope> SHOWN = EnumSet.of(Scope.SKELETON, Scope.MESSAGES);
    private static final Set<Scope> OFFER = EnumSet.of(Scope.SKELETON, Scope.PROPOSAL, Scope.REMEDY);
    private static final Set<Scope> ITEMS = EnumSet.of(Scope.SKELETON, Scope.REMEDY);
    private static final int EVENTS = 500;

    /** A quarter of the places that strangers have ({@code server.cli}). */
    private static final WaitingRoom WAITING = new WaitingRoom(6);

    @Inject
    private Keys keys;

    @Inject
    private Visit visit;

    @Inject
    private MyForms forms;

    @Inject
    private Performers performers;

    @Inject
    private World world;

    @EJB
    private ReceiptDoor door;

    @EJB
    private CaseService cases;

    @EJB
    private Atlas atlas;

    @EJB
    private TellingService telling;

    @EJB
    private LinkedCaseService linked;

    /** The receipt that a browser remembers, if its quarter of an hour is not over. */
    Optional<Receipt> remembered(@Nullable String cookie) {
        return Optional.ofNullable(cookie).flatMap(value -> keys.cookies().receipt(value, Instant.now()));
    }

    /** The value of the cookie that remembers a receipt from now on. */
    String remember(Receipt receipt) {
        return keys.cookies().of(receipt, Instant.now());
    }

    /** Whether a case opens with this receipt; costs a guess. */
    boolean guess(Receipt receipt) {
        WAITING.rest(door.guess());
        return open(receipt, SHOWN).isPresent();
    }

    /** The case, under whichever of the server's keys its receipt was kept. */
    private Optional<CaseView> open(Receipt receipt, Set<Scope> scopes) {
        for (var digest : door.digests(receipt)) {
            try {
                door.show(digest);
                var view = cases.openMine("follow-up", scopes);
                visit.judge(
                        view.now(),
                        atlas.known().areas().area(view.header().area()).zoneId());
                return Optional.of(view);
            } catch (GrievanceNotFound another) {
                // An older key may know it.
            }
        }
        return Optional.empty();
    }

    /** The receipt with what comes next; nothing where it opens no case. */
    Optional<ReceiptPage> receipt(Receipt receipt) {
        return open(receipt, DATES).map(view -> ReceiptPage.of(receipt.reveal(), view, terms()));
    }

    private Terms terms() {
        return new Terms(world.taxonomy());
    }

    /** The page of the case. */
    Optional<MyCasePage> page(Receipt receipt, @Nullable Phrase done) {
        return open(receipt, SHOWN)
                .map(view -> view.header().state() == State.OFFERED ? view : told(receipt, view, SHOWN))
                .map(view -> mine(view)
                        .page(
                                done,
                                written(receipt, view),
                                // Under a safety hold somebody else may be reading.
                                (view.header().hold() ? List.<Receipt>of() : linked.receipts(view))
                                        .stream()
                                                .map(other -> ReceiptPage.groups(other.reveal()))
                                                .toList()));
    }

    /**
     * The case after its reader was told by this page, where nobody else tells it: an answer has a page of its own, which
     * opens by choice; every other decision stands on the first one.
     */
    private CaseView told(Receipt receipt, CaseView view, Set<Scope> scopes) {
        boolean waits = view.clocks().stream().anyMatch(clock -> clock.running() && clock.step() == Step.UNREAD);
        if (!waits || view.header().hold()) {
            return view;
        }
        try {
            telling.opened(view.reference());
        } catch (ActRefused meanwhile) {
            // Another window was faster.
        }
        return open(receipt, scopes).orElse(view);
    }

    private Form written(Receipt receipt, CaseView view) {
        return forms.signed(MyAct.MESSAGE, receipt, view.version(), forms.blank(MyAct.MESSAGE, view));
    }

    private MyCase mine(CaseView view) {
        var events = cases.historyOfMine(EVENTS).page().events();
        return new MyCase(view, events, places());
    }

    private Places places() {
        var known = atlas.known();
        return new Places(known.areas(), known.offices(), visit.language().code());
    }

    /** The answer of the office, where one was given. */
    Optional<ProposalPage> proposal(Receipt receipt) {
        return open(receipt, OFFER)
                .map(view -> view.header().state() == State.OFFERED ? told(receipt, view, OFFER) : view)
                .flatMap(view -> view.record(Field.OFFER, Offer.class)
                        .map(offer -> new MyProposal(view, offer, places(), terms()).page()));
    }

    /** The newest decision that is not an answer of its own: a rejection, that an answer stands, or one on an appeal. */
    Optional<DecisionPage> decision(Receipt receipt) {
        return open(receipt, OFFER).flatMap(view -> new MyDecision(view, terms()).page());
    }

    /** The act of this code; refuses another with 404. */
    MyAct act(String code) {
        return MyAct.of(code).orElseThrow(NotFoundException::new);
    }

    /** The form of an act, with what was written before; none where it cannot be done now. */
    Optional<Page> form(MyAct act, Receipt receipt, Map<String, List<String>> typed) {
        return open(receipt, scopes(act))
                .filter(act::isPossible)
                .filter(view -> act != MyAct.VIEW_ITEM || !view.items().isEmpty())
                .map(view -> typed.isEmpty()
                        ? page(act, receipt, view, forms.blank(act, view), null)
                        : page(act, receipt, view, forms.again(act, view, typed), Phrase.of("mine.kept")));
    }

    private static Set<Scope> scopes(MyAct act) {
        return act == MyAct.VIEW_ITEM ? ITEMS : SHOWN;
    }

    private Page page(MyAct act, Receipt receipt, CaseView view, Form form, @Nullable Phrase notice) {
        var quoted = act == MyAct.ANSWER
                ? new MyCase(view, List.of(), places()).question().orElse(null)
                : null;
        return new MyActPage(act.code(), quoted, notice, forms.signed(act, receipt, view.version(), form));
    }

    /** Does an act; gives the page to be shown again where something is to be looked at. */
    Optional<Page> perform(MyAct act, Receipt receipt, Map<String, List<String>> sent) {
        var bound = forms.read(act, sent);
        if (!bound.complete()) {
            return again(act, receipt, sent, UnaryOperator.identity(), null);
        }
        var at = forms.at(act, receipt, sent);
        try {
            perform(act, receipt, bound.value(), at);
            return Optional.empty();
        } catch (InputRefused refused) {
            return again(act, receipt, sent, form -> MyForms.marked(form, refused), null);
        } catch (StaleVersion | ActRefused refused) {
            return again(act, receipt, sent, UnaryOperator.identity(), inWords(refused));
        }
    }

    /** What stands in the way in plain words, where there are some; else that the case has changed. */
    private static Phrase inWords(Refusal refused) {
        var bundles = Bundles.all();
        var own = "mine." + refused.key();
        return bundles.has(bundles.fallback(), own)
                ? Phrase.of(own, refused.arguments().toArray())
                : Phrase.of("mine.changed");
    }

    /** The form with what was written, for the case as it stands now. */
    private Optional<Page> again(
            MyAct act,
            Receipt receipt,
            Map<String, List<String>> sent,
            UnaryOperator<Form> marked,
            @Nullable Phrase notice) {
        return open(receipt, scopes(act))
                .map(view -> page(act, receipt, view, marked.apply(forms.judged(act, view, sent)), notice));
    }

    /** Under whichever of the server's keys the receipt was kept; where it opens nothing, there is no case. */
    private void perform(MyAct act, Receipt receipt, Record input, CaseVersion at) {
        var performer = performers.of(act.act()).orElseThrow();
        for (var digests = door.digests(receipt).iterator(); ; ) {
            try {
                door.show(digests.next());
                performer.perform(at, input);
                return;
            } catch (GrievanceNotFound another) {
                if (!digests.hasNext()) {
                    throw another;
                }
            }
        }
    }
}
