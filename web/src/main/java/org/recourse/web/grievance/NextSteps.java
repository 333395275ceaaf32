package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.State;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.StepActs;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.NextStep;

/** Says what the reader of a case must do now, or that there is nothing to do and who must. */
final class NextSteps {

    /** The relation of whoever decides an appeal. */
    static final String DECIDING = "deciding-office";

    private final CaseView view;
    private final CountryNames names;
    private final CaseHeads heads;

    NextSteps(CaseView view, CountryNames names, CaseHeads heads) {
        this.view = view;
        this.names = names;
        this.heads = heads;
    }

    NextStep next() {
        var second = view.waiting().stream().filter(CaseView.Waiting::mine).findFirst();
        return second.map(this::confirm).or(() -> heads.mine().map(this::mine)).orElseGet(this::theirs);
    }

    private NextStep confirm(CaseView.Waiting waiting) {
        var href = heads.href("/acts/confirm?no=" + waiting.no());
        return NextStep.yours(
                Phrase.of("do.SECOND_PERSON"),
                Phrase.of("pending.until", waiting.until()),
                null,
                Action.main(
                        Phrase.of("next.look", Phrase.of("act." + waiting.act().code())), href));
    }

    private NextStep mine(CaseView.Owed clock) {
        if (waitsForApproval(clock.step())) {
            return NextStep.theirs(
                    Phrase.of("wait.approval", who()), Phrase.of("wait.approval.why"), heads.mark(clock));
        }
        return NextStep.yours(
                Phrase.of(task(clock.step())), Phrase.of("do." + clock.step() + ".why"), heads.mark(clock), buttons());
    }

    /** Whether this step goes on only when somebody else has approved what this reader wrote. */
    private boolean waitsForApproval(Step step) {
        return step == Step.ADMISSIBILITY && view.ownSummaryWaits();
    }

    /** What is to be done; of a case that is to be admitted, what comes before that. */
    private String task(Step step) {
        if (step != Step.ADMISSIBILITY) {
            return "do." + step;
        }
        return view.header().summaryVersion() == null
                ? "do.ADMISSIBILITY.write"
                : view.header().summaryWaits() ? "do.ADMISSIBILITY.approve" : "do.ADMISSIBILITY";
    }

    /** The acts for which the box of the next step has a button. */
    List<Act> offered() {
        boolean second = view.waiting().stream().anyMatch(CaseView.Waiting::mine);
        return heads.mine()
                .map(CaseView.Owed::step)
                .filter(step -> !second && !waitsForApproval(step))
                .map(step -> acts(step).stream().limit(2).toList())
                .orElse(List.of());
    }

    /** The acts that do a step and are possible now, the usual one first. */
    private List<Act> acts(Step step) {
        var acts = new ArrayList<>(StepActs.of(step));
        acts.retainAll(view.possible());
        var header = view.header();
        if (step == Step.ADMISSIBILITY && (header.summaryVersion() == null || header.summaryWaits())) {
            acts.remove(Act.ADMIT);
        }
        return acts;
    }

    /** The usual one is filled; of two ways to decide an appeal none is usual. */
    private Action[] buttons() {
        var offered = offered();
        return offered.stream()
                .map(act -> new Action(
                        Phrase.of("act." + act.code()),
                        heads.href("/acts/" + act.code()),
                        act == offered.get(0) && act != Act.UPHOLD))
                .toArray(Action[]::new);
    }

    private NextStep theirs() {
        var step = view.header().step();
        if (step == null) {
            boolean closed = view.header().state() == State.CLOSED;
            return NextStep.theirs(Phrase.of(closed ? "wait.nobody.CLOSED" : "wait.nobody"), null, null);
        }
        var clock = heads.shown().filter(shown -> shown.step() == step).map(heads::mark);
        return NextStep.theirs(
                Phrase.of(waits(step), "wait.by", List.of(who())), why(step).orElse(null), clock.orElse(null));
    }

    /** Against a rejection nothing can be said but an appeal. */
    private String waits(Step step) {
        boolean appealOnly = step == Step.APPEAL_WINDOW && view.header().state() == State.INADMISSIBLE;
        return "wait." + step + (appealOnly ? ".rejected" : "");
    }

    private Optional<Phrase> why(Step step) {
        if (view.header().state() == State.INADMISSIBLE) {
            return Optional.empty();
        }
        return switch (step) {
            case APPEAL_WINDOW, UNREAD, AWAITING_COMPLAINANT -> Optional.of(Phrase.of("wait.window"));
            case REOPEN_WINDOW, SECOND_PERSON -> Optional.empty();
            default -> Optional.of(Phrase.of("wait.climbs"));
        };
    }

    /** Who is waited for, as an office or a role. */
    Phrase who() {
        var header = view.header();
        boolean decides = DECIDING.equals(header.waitingFor());
        return waitsFor(header.waitingFor(), decides ? header.deciding() : header.office(), header.desk(), names);
    }

    /**
     * Who is waited for in a case, as an office or a role; never a person.
     *
     * @param office the one of that relation, where it is known
     */
    static Phrase waitsFor(
            @Nullable String relation, @Nullable Integer office, @Nullable Integer desk, CountryNames names) {
        if (relation == null) {
            return Phrase.of("docket.waits.nobody");
        }
        return switch (relation) {
            case "receipt" -> Phrase.name("role", "complainant");
            case "logged-it" -> Phrase.name("role", "liaison");
            case "named" -> Phrase.name("role", "protection");
            case "clock" -> Phrase.name("role", "clockwork");
            case "oversight-body" -> Phrase.name("role", "oversight");
            case DECIDING -> office == null ? Phrase.of("docket.waits.deciding") : Phrase.words(names.office(office));
            case "accountable-office", "L5-with" ->
                office == null ? Phrase.name("role", "official") : Phrase.words(names.office(office));
            default -> desk == null ? Phrase.name("role", "case-manager") : Phrase.words(names.office(desk));
        };
    }
}
