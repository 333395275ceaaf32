package org.recourse.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recourse.access.ClearText;
import org.recourse.access.Scope;
import org.recourse.access.Tie;
import org.recourse.ledger.StreamName;
import org.recourse.shared.HumanText;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Step;

/** Opens cases to be read. What is shown is what the policy gives; that it was read is in the ledger before. */
@Stateless
public class CaseService {

    private static final int LONGEST_REASON = 1000;

    /** So many acts are shown of what was done last. */
    private static final int LATELY = 5;

    /** A case climbs less often than this; what is beyond stands in its history. */
    private static final int LONGEST_WAY = 50;

    @Inject
    private Cases cases;

    @Inject
    private Histories histories;

    /**
     * Opens a page of a case.
     *
     * @param page its name, as the ledger keeps it
     * @param scopes that the page shows
     * @throws GrievanceNotFound where it is hidden or absent
     */
    @PermitAll
    public CaseView open(Reference reference, String page, Set<Scope> scopes) {
        return view(cases.open(reference, bits(scopes), null, List.of("page=" + page)), scopes);
    }

    /**
     * Opens a page of the case whose receipt was shown in this request.
     *
     * @throws GrievanceNotFound where none was shown, or nobody knows it
     */
    @PermitAll
    public CaseView openMine(String page, Set<Scope> scopes) {
        return view(cases.open(null, bits(scopes), null, List.of("page=" + page)), scopes);
    }

    /**
     * Opens one scope that the policy gives only for a written reason.
     *
     * @throws GrievanceNotFound where it is hidden or absent, also with a reason
     */
    @PermitAll
    public CaseView openFor(Reference reference, Scope scope, String reason) {
        var clean = HumanText.text(reason, LONGEST_REASON);
        if (clean.isEmpty()) {
            throw InputRefused.field("reason", "blank");
        }
        var seal = ClearText.of(clean).seal(StreamName.of(reference), "reason").digest();
        var scopes = EnumSet.of(Scope.SKELETON, scope);
        return view(cases.open(reference, bits(scopes), seal, List.of("page=" + page(scope))), scopes);
    }

    /** The first page of a case: what stands in it, what was done last, and how it came to its office. */
    @PermitAll
    public Summary summary(Reference reference) {
        var scopes = EnumSet.of(Scope.SKELETON, Scope.SUMMARY, Scope.HISTORY);
        var hand = cases.open(reference, bits(scopes), null, List.of("page=summary"));
        return new Summary(view(hand, scopes), histories.lately(hand, LATELY), histories.way(hand, LONGEST_WAY));
    }

    private static String page(Scope scope) {
        return scope.code().replace('_', '-');
    }

    /** A page of the history of a case that this reader may see, the latest first. */
    @PermitAll
    public History history(Reference reference, @Nullable Long before, int most) {
        return told(reference, before, most);
    }

    /** The history of the case whose receipt was shown, as its complainant may see it. */
    @PermitAll
    public History historyOfMine(int most) {
        return told(null, null, most);
    }

    private History told(@Nullable Reference reference, @Nullable Long before, int most) {
        var scopes = EnumSet.of(Scope.SKELETON, Scope.HISTORY, Scope.ACCESS_LOG);
        var hand = cases.open(reference, bits(scopes), null, List.of("page=history"));
        return new History(view(hand, scopes), histories.of(hand, before, most), histories.way(hand, LONGEST_WAY));
    }

    /**
     * Opens a case to prepare an act: what must be known before it is worked out of the case in hand.
     *
     * @throws GrievanceNotFound where it is hidden or absent
     */
    @PermitAll
    public <T> T prepare(Reference reference, Act act, Set<Scope> scopes, Function<CaseInHand, T> work) {
        return work.apply(cases.open(reference, bits(scopes), null, List.of("page=" + act.code())));
    }

    private static int bits(Set<Scope> scopes) {
        return scopes.stream().mapToInt(Scope::bit).reduce(0, (all, one) -> all | one);
    }

    private static CaseView view(CaseInHand hand, Set<Scope> scopes) {
        var papers = hand.papers();
        boolean messages = scopes.contains(Scope.MESSAGES) && hand.rights().shows(Scope.MESSAGES.bit());
        boolean items = scopes.contains(Scope.REMEDY) && hand.rights().shows(Scope.REMEDY.bit());
        return new CaseView(
                hand.reference(),
                hand.grievance().version(),
                hand.now(),
                header(hand.grievance()),
                hand.doer().role(),
                hand.doer().relations(),
                hand.rights(),
                possible(hand),
                hand.categories(),
                hand.parties().stream()
                        .map(party -> new CaseView.Accused(
                                party.no(), party.role(), party.kind(), party.office(), party.nameVersion() != null))
                        .toList(),
                hand.persons().stream()
                        .map(person -> new CaseView.Complainant(person.no(), person.anonymous(), person.receiptOnly()))
                        .toList(),
                texts(hand, scopes),
                messages
                        ? papers.messages().stream()
                                .map(message -> said(papers, message))
                                .toList()
                        : List.of(),
                items
                        ? papers.items().stream()
                                .map(item -> promised(papers, item))
                                .toList()
                        : List.of(),
                papers.clocks().stream().map(clock -> owed(hand, clock)).toList(),
                hand.ties().all().stream().map(tie -> standing(hand, tie)).toList(),
                waiting(hand),
                hand.readEntry());
    }

    private static CaseView.Header header(Grievance grievance) {
        var step = grievance.step();
        var waiting = grievance.waitingFor();
        return new CaseView.Header(
                grievance.state(),
                grievance.before(),
                grievance.severity(),
                grievance.confidentiality(),
                grievance.level(),
                grievance.category(),
                grievance.tile(),
                grievance.area(),
                grievance.desk(),
                grievance.office(),
                grievance.receivedAt(),
                grievance.registeredAt(),
                grievance.dueAt(),
                step == null ? null : Step.valueOf(Numbers.code("step", step)),
                waiting == null ? null : Numbers.code("relation", waiting),
                grievance.reprisal(),
                grievance.bypass(),
                grievance.anonymous(),
                grievance.hold(),
                grievance.language(),
                grievance.summaryVersion(),
                grievance.summaryApproved(),
                grievance.returns(),
                grievance.disputes(),
                grievance.breaches());
    }

    private static Set<Act> possible(CaseInHand hand) {
        var possible = EnumSet.noneOf(Act.class);
        hand.doer()
                .relations()
                .forEach(relation -> possible.addAll(
                        Lifecycle.possible(hand.grievance().state(), hand.doer().role(), relation)));
        possible.removeAll(EnumSet.of(Act.READ, Act.CONFIRM, Act.DECLINE));
        return possible;
    }

    private static Map<Field, CaseView.Text> texts(CaseInHand hand, Set<Scope> scopes) {
        var texts = new EnumMap<Field, CaseView.Text>(Field.class);
        for (var field : Field.values()) {
            if (scopes.contains(field.scope())
                    && hand.rights().shows(field.scope().bit())) {
                newest(hand, field).ifPresent(text -> texts.put(field, text));
            }
        }
        return texts;
    }

    private static Optional<CaseView.Text> newest(CaseInHand hand, Field field) {
        var papers = hand.papers();
        return papers.newest(field)
                .map(text -> new CaseView.Text(
                        text.version(),
                        text.author(),
                        text.at(),
                        papers.open(field, text).reveal()));
    }

    private static CaseView.Said said(CasePapers papers, Message message) {
        return new CaseView.Said(
                message.no(),
                message.kind(),
                message.fromComplainant(),
                message.author(),
                message.at(),
                papers.open(message).reveal());
    }

    private static CaseView.Promised promised(CasePapers papers, Item item) {
        return new CaseView.Promised(
                item.no(),
                item.type(),
                item.office(),
                item.due(),
                item.value(),
                item.currency(),
                item.progress(),
                papers.open(item).reveal());
    }

    private static CaseView.Owed owed(CaseInHand hand, StepClock clock) {
        boolean mine = hand.rights().ownAs().contains(clock.owner())
                || hand.doer().actor().principals().contains(clock.owner());
        return new CaseView.Owed(
                clock.step(),
                clock.no(),
                clock.owner(),
                mine,
                clock.startedAt(),
                clock.dueAt(),
                clock.running(),
                clock.paused(),
                clock.breachedAt(),
                clock.words());
    }

    private static CaseView.Standing standing(CaseInHand hand, Tie tie) {
        var principal = hand.around().principals().of(tie.principal());
        return new CaseView.Standing(tie.relation(), tie.principal(), principal.office(), tie.since(), tie.until());
    }

    private static List<CaseView.Waiting> waiting(CaseInHand hand) {
        var papers = hand.papers();
        var doer = hand.doer();
        return papers.pendings().stream()
                .filter(pending -> pending.waits()
                        && pending.version() == hand.grievance().version()
                        && hand.now().isBefore(pending.until()))
                .map(pending -> {
                    boolean mine = pending.mayBeConfirmedBy(doer.actor())
                            && !pending.by().equals(doer.pseudonym());
                    return new CaseView.Waiting(
                            pending.no(),
                            pending.act(),
                            pending.by(),
                            pending.byRole(),
                            pending.at(),
                            pending.until(),
                            mine,
                            mine
                                    ? papers.openPending(pending.no(), pending.sealed())
                                            .reveal()
                                    : null);
                })
                .toList();
    }
}
