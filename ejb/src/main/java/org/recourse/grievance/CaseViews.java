package org.recourse.grievance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.recourse.access.Actor;
import org.recourse.access.Scope;
import org.recourse.access.Tie;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;

/** Shows a case that was opened to be read: its texts in the clear, and nothing that the policy keeps from the reader. */
final class CaseViews {

    private CaseViews() {}

    /** @param scopes that the page shows */
    static CaseView of(CaseInHand hand, Set<Scope> scopes) {
        var papers = hand.papers();
        boolean messages = opens(hand, scopes, Scope.MESSAGES);
        boolean items = opens(hand, scopes, Scope.REMEDY);
        return new CaseView(
                hand.reference(),
                hand.grievance().version(),
                hand.now(),
                header(hand.grievance()),
                hand.doer().role(),
                hand.doer().pseudonym(),
                hand.doer().relations(),
                hand.rights(),
                new Possible(hand).acts(),
                hand.concern().categories(),
                hand.concern().parties().stream()
                        .map(party -> new CaseView.Accused(
                                party.no(), party.role(), party.kind(), party.office(), party.nameVersion() != null))
                        .toList(),
                hand.people().persons().stream()
                        .map(person -> new CaseView.Complainant(
                                person.no(), person.anonymous(), person.receiptOnly(), person.consent()))
                        .toList(),
                new Representatives(hand).shown(opens(hand, scopes, Scope.IDENTITY)),
                texts(hand, scopes),
                series(hand, scopes),
                messages
                        ? papers.messages().stream()
                                .filter(message -> mayHear(hand, message))
                                .map(message -> said(papers, message))
                                .toList()
                        : List.of(),
                items
                        ? papers.items().stream()
                                .map(item -> promised(papers, item))
                                .toList()
                        : List.of(),
                items
                        ? papers.measures().stream()
                                .map(measure -> asked(papers, measure))
                                .toList()
                        : List.of(),
                papers.clocks().stream().map(clock -> owed(hand, clock)).toList(),
                hand.ties().all().stream()
                        .filter(tie -> mayKnow(hand, tie))
                        .map(tie -> standing(hand, tie))
                        .toList(),
                waiting(hand),
                hand.readEntry(),
                papers.links(),
                papers.patterns());
    }

    private static boolean opens(CaseInHand hand, Set<Scope> scopes, Scope scope) {
        return scopes.contains(scope) && hand.rights().shows(scope);
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
                grievance.deciding(),
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
                grievance.breaches(),
                grievance.lastInstance());
    }

    private static Map<Field, CaseView.Text> texts(CaseInHand hand, Set<Scope> scopes) {
        var texts = new EnumMap<Field, CaseView.Text>(Field.class);
        shown(hand, scopes)
                .forEach(field -> hand.papers()
                        .newest(field)
                        .flatMap(text -> opened(hand, field, text))
                        .ifPresent(text -> texts.put(field, text)));
        return texts;
    }

    private static Map<Field, List<CaseView.Text>> series(CaseInHand hand, Set<Scope> scopes) {
        var series = new EnumMap<Field, List<CaseView.Text>>(Field.class);
        shown(hand, scopes).filter(Field::isSeries).forEach(field -> {
            var texts = hand.papers().versions(field).stream()
                    .flatMap(text -> opened(hand, field, text).stream())
                    .toList();
            if (!texts.isEmpty()) {
                series.put(field, texts);
            }
        });
        return series;
    }

    private static Stream<Field> shown(CaseInHand hand, Set<Scope> scopes) {
        return Stream.of(Field.values()).filter(field -> !field.isCopy() && opens(hand, scopes, field.scope()));
    }

    private static Optional<CaseView.Text> opened(CaseInHand hand, Field field, CaseText text) {
        return hand.papers()
                .open(field, text)
                .map(clear ->
                        new CaseView.Text(text.version(), text.author(), text.at(), clear.reveal(), text.person()));
    }

    /**
     * Of a group each reads what was said to all, what a liaison wrote down, and what he or she said: what another one says is
     * nobody else's, and neither is what nobody knows whose it is.
     */
    private static boolean mayHear(CaseInHand hand, Message message) {
        var persons = hand.papers().persons();
        var author = message.author();
        return hand.doer().role() != Role.COMPLAINANT
                || persons.size() == 1
                || author.equals(hand.doer().pseudonym())
                || !author.equals(Actor.NOBODY)
                        && persons.stream().map(Person::pseudonym).noneMatch(author::equals);
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
                item.worth(),
                item.progress(),
                papers.open(item).reveal(),
                papers.payments().stream()
                        .filter(payment -> payment.item() == item.no())
                        .map(payment -> paid(papers, payment))
                        .toList());
    }

    private static CaseView.Paid paid(CasePapers papers, Payment payment) {
        var slip = CaseInHand.json().fromJson(papers.open(payment).reveal(), Payment.Slip.class);
        return new CaseView.Paid(payment.no(), payment.money(), payment.paidOn(), payment.received(), slip);
    }

    private static CaseView.Asked asked(CasePapers papers, Measure measure) {
        var paper = CaseInHand.json().fromJson(papers.open(measure).reveal(), Measure.Paper.class);
        return new CaseView.Asked(
                measure.no(),
                measure.kind(),
                measure.office(),
                measure.state(),
                measure.at(),
                paper.order(),
                paper.day(),
                paper.report());
    }

    private static CaseView.Owed owed(CaseInHand hand, StepClock clock) {
        boolean mine = hand.rights().ownAs().contains(clock.owner())
                || hand.doer().actor().principals().contains(clock.owner());
        return new CaseView.Owed(
                clock.step(),
                clock.no(),
                clock.about(),
                clock.owner(),
                mine,
                clock.startedAt(),
                clock.dueAt(),
                clock.running(),
                clock.paused(),
                clock.breachedAt(),
                clock.words());
    }

    /** Which of its people carries a case is an office's own matter; who stepped back shows in nobody's list. */
    private static boolean mayKnow(CaseInHand hand, Tie tie) {
        return switch (tie.relation()) {
            case CARRIER -> hand.doer().role() == Role.OVERSIGHT || isOfTheReadersOffice(hand, tie);
            case STRANGER -> false;
            default -> true;
        };
    }

    private static boolean isOfTheReadersOffice(CaseInHand hand, Tie tie) {
        return hand.doer().actor() instanceof Actor.Officer reader
                && Objects.equals(hand.around().principals().of(tie.principal()).office(), reader.office());
    }

    private static CaseView.Standing standing(CaseInHand hand, Tie tie) {
        var principal = hand.around().principals().of(tie.principal());
        return new CaseView.Standing(
                tie.relation(), tie.principal(), principal.office(), principal.officer(), tie.since(), tie.until());
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
                                    ? new AskedFor(
                                                    pending.act(),
                                                    papers.openPending(pending.no(), pending.sealed())
                                                            .reveal())
                                            .shownTo(hand.rights().shows(Scope.IDENTITY), hand::knows)
                                    : null);
                })
                .toList();
    }
}
