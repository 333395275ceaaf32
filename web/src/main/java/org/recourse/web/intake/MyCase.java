package org.recourse.web.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.History;
import org.recourse.grievance.LinkKind;
import org.recourse.grievance.Message;
import org.recourse.grievance.State;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.part.ClockMark;

/** Turns a case, as the policy gives it to its complainant, into the page in plain words. */
final class MyCase {

    /** Steps whose date the complainant is told, in plain words; the others are between offices. */
    private static final Set<Step> TOLD = EnumSet.of(
            Step.ACKNOWLEDGE,
            Step.TRIAGE,
            Step.ADMISSIBILITY,
            Step.ACCEPT_OR_RECUSE,
            Step.PROPOSAL,
            Step.MILESTONE,
            Step.RELEASE,
            Step.APPEAL_WINDOW,
            Step.AWAITING_COMPLAINANT,
            Step.REVIEW_DISPUTE,
            Step.APPEAL_DECISION,
            Step.REVISION,
            Step.REMEDY_ITEM,
            Step.VERIFY_REMEDY,
            Step.REFERRAL_CHECK,
            Step.CLOSE);

    /** Steps that the complainant owes; nobody climbs a ladder when they pass. */
    private static final Set<Step> MINE = EnumSet.of(Step.APPEAL_WINDOW, Step.AWAITING_COMPLAINANT);

    /** Acts of which whoever spoke reads the decision by itself. */
    private static final Set<String> DECIDE =
            Set.of(Act.REJECT.code(), Act.STAND.code(), Act.UPHOLD.code(), Act.DISMISS.code());

    /** Acts by which a case comes to its end, or away from it again. */
    private static final Set<String> TO_AN_END =
            Set.of(Act.WITHDRAW.code(), Act.AGREE.code(), Act.VERIFY.code(), Act.REOPEN.code());

    private final CaseView view;
    private final List<History.Event> events;
    private final Places places;

    MyCase(CaseView view, List<History.Event> events, Places places) {
        this.view = view;
        this.events = events;
        this.places = places;
    }

    /**
     * The page.
     *
     * @param done what was done just now
     * @param write the form of a message
     * @param opened codes of cases that were opened for the same person out of this one
     */
    MyCasePage page(@Nullable Phrase done, Form write, List<List<String>> opened) {
        var clock = clock();
        return new MyCasePage(
                view.reference().text(),
                done,
                group(),
                now(),
                closed() ? why() : null,
                closed() ? Phrase.of("mine.closed.back") : null,
                clock.map(owed -> ClockMark.running(owed.startedAt(), owed.dueAt(), view.now()))
                        .orElse(null),
                clock.map(this::then).orElse(null),
                clock.filter(owed -> !MINE.contains(owed.step()))
                        .map(owed -> Phrase.of("mine.late"))
                        .orElse(null),
                ask(),
                new MyRoad(view, events, places).steps(),
                messages(),
                can(Act.MESSAGE) ? write : null,
                choices(),
                opened,
                new MyReaders(events).lines());
    }

    /** Whoever went another way than a group knows of its case. Under a safety hold somebody else may be reading. */
    private @Nullable Phrase group() {
        return view.links().stream()
                .filter(link -> link.kind().equals(LinkKind.SPLIT.name())
                        && !view.header().hold())
                .findFirst()
                .map(link -> Phrase.of("mine.split", link.other().text()))
                .orElse(null);
    }

    private boolean can(Act act) {
        return view.possible().contains(act);
    }

    private State state() {
        return view.header().state();
    }

    private boolean closed() {
        return state() == State.CLOSED;
    }

    /** Why it was closed, as whoever closed it last said. */
    private @Nullable Phrase why() {
        return events.stream()
                .filter(event -> event.act().equals(Act.CLOSE.code()))
                .findFirst()
                .flatMap(event -> Optional.ofNullable(event.facts().get("code")))
                .map(code -> Phrase.of("mine.closed." + code, "closure." + code, List.of()))
                .orElse(null);
    }

    private Phrase now() {
        return Phrase.of("mine.state." + state() + (stopped() ? ".stopped" : ""), office());
    }

    /** Whether it is closed because whoever spoke stopped it, and nothing is left that could be done. */
    private boolean stopped() {
        return state() == State.CLOSING
                && events.stream()
                        .map(History.Event::act)
                        .filter(TO_AN_END::contains)
                        .findFirst()
                        .filter(Act.WITHDRAW.code()::equals)
                        .isPresent();
    }

    /** What must happen by the next date; to a rejection or a closing nothing can be said but an appeal. */
    private Phrase then(CaseView.Owed owed) {
        boolean appealOnly = owed.step() == Step.APPEAL_WINDOW && state() != State.OFFERED;
        boolean stopped = owed.step() == Step.CLOSE && stopped();
        return Phrase.of("mine.then." + owed.step() + (appealOnly ? ".only" : stopped ? ".stopped" : ""));
    }

    /** The office that must act, or decides: its name is public, its people are not. */
    private Phrase office() {
        var header = view.header();
        return Optional.ofNullable(state() == State.UNDER_APPEAL ? header.deciding() : header.office())
                .flatMap(places::office)
                .map(Phrase::words)
                .orElseGet(() -> Phrase.of("mine.office"));
    }

    /** The next date that the complainant is told; that the case was read needs no saying once more was done with it. */
    private Optional<CaseView.Owed> clock() {
        var step = view.header().step();
        return view.clocks().stream()
                .filter(owed -> owed.running() && TOLD.contains(owed.step()))
                .filter(owed -> owed.step() != Step.ACKNOWLEDGE || state() == State.REGISTERED)
                .min((one, other) -> Boolean.compare(other.step() == step, one.step() == step) != 0
                        ? Boolean.compare(other.step() == step, one.step() == step)
                        : one.dueAt().compareTo(other.dueAt()));
    }

    private MyCasePage.@Nullable Ask ask() {
        if (state() == State.AWAITING_COMPLAINANT && can(Act.ANSWER)) {
            return asked("question", question().orElse(null), "/follow-up/answer");
        }
        return switch (state()) {
            case OFFERED -> asked("offer", null, "/follow-up/proposal");
            case INADMISSIBLE -> asked("rejected", null, "/follow-up/decision");
            default -> null;
        };
    }

    private static MyCasePage.Ask asked(String what, @Nullable String words, String href) {
        return new MyCasePage.Ask(
                Phrase.of("mine.ask." + what),
                words,
                Phrase.of("mine.ask." + what + ".why"),
                Phrase.of("mine.ask." + what + ".button"),
                href);
    }

    /** The newest question, as it was put. */
    Optional<String> question() {
        return view.messages().stream()
                .filter(said -> said.kind() == Message.Kind.QUESTION)
                .reduce((earlier, later) -> later)
                .map(CaseView.Said::words);
    }

    private List<org.recourse.web.shared.part.Message> messages() {
        return view.messages().stream()
                .map(said -> new org.recourse.web.shared.part.Message(
                        said.fromComplainant(), by(said), said.at(), said.words()))
                .toList();
    }

    private static Phrase by(CaseView.Said said) {
        return Phrase.of(said.fromComplainant() ? "mine.by.me" : "mine.by.us");
    }

    private List<MyCasePage.Choice> choices() {
        var choices = new ArrayList<MyCasePage.Choice>();
        if (state() != State.INADMISSIBLE && wasDecided()) {
            choices.add(choice("decision", "/follow-up/decision"));
        }
        add(choices, MyAct.REPORT_REPRISAL, MyAct.APPEAL, MyAct.REOPEN);
        if (closed()) {
            choices.add(choice("again", "/report"));
        }
        choices.add(new MyCasePage.Choice(Phrase.of("mine.choice.talk"), null, "/about/talk"));
        add(choices, MyAct.ADD_INFORMATION, MyAct.ADD_PARTY, MyAct.ADD_MONEY, MyAct.ADD_GROUPS);
        add(choices, MyAct.VIEW_ITEM, MyAct.ESCALATE, MyAct.STOP_APPEAL, MyAct.WITHDRAW);
        choices.add(new MyCasePage.Choice(Phrase.of("mine.choice.who"), null, "/about/who-sees-what"));
        return choices;
    }

    private void add(List<MyCasePage.Choice> choices, MyAct... acts) {
        Stream.of(acts)
                .filter(act -> act.isPossible(view))
                .map(act -> choice(act.code(), "/follow-up/" + act.code()))
                .forEach(choices::add);
    }

    /** Whether there is a decision to be read beside the answer: that it stands, or on an appeal. */
    private boolean wasDecided() {
        return events.stream().map(History.Event::act).anyMatch(DECIDE::contains);
    }

    private static MyCasePage.Choice choice(String what, String href) {
        return new MyCasePage.Choice(Phrase.of("mine.choice." + what), Phrase.of("mine.choice." + what + ".say"), href);
    }

    /** The instant by which the page is judged. */
    Instant at() {
        return view.now();
    }
}
