package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        var step = clock.step().name();
        return NextStep.yours(
                Phrase.of("do." + step),
                Phrase.of("do." + step + ".why"),
                heads.mark(clock),
                acts(clock.step()).stream().limit(2).map(this::action).toArray(Action[]::new));
    }

    /** The acts that do a step and are possible now, the usual one first. */
    List<Act> acts(Step step) {
        var acts = new ArrayList<>(StepActs.of(step));
        acts.retainAll(view.possible());
        var header = view.header();
        if (step == Step.ADMISSIBILITY && header.summaryVersion() == null) {
            acts.remove(Act.ADMIT);
            acts.remove(Act.APPROVE_SUMMARY);
        } else if (step == Step.ADMISSIBILITY && !Objects.equals(header.summaryVersion(), header.summaryApproved())) {
            acts.remove(Act.ADMIT);
        }
        return acts;
    }

    private Action action(Act act) {
        boolean first =
                heads.mine().map(clock -> acts(clock.step()).get(0) == act).orElse(false);
        return new Action(Phrase.of("act." + act.code()), heads.href("/acts/" + act.code()), first);
    }

    private NextStep theirs() {
        var step = view.header().step();
        if (step == null) {
            boolean closed = view.header().state() == State.CLOSED;
            return NextStep.theirs(Phrase.of(closed ? "wait.nobody.CLOSED" : "wait.nobody"), null, null);
        }
        var clock = heads.shown().filter(shown -> shown.step() == step).map(heads::mark);
        return NextStep.theirs(
                Phrase.of("wait." + step, "wait.by", List.of(who())), why(step).orElse(null), clock.orElse(null));
    }

    private static Optional<Phrase> why(Step step) {
        return switch (step) {
            case APPEAL_WINDOW, UNREAD, AWAITING_COMPLAINANT -> Optional.of(Phrase.of("wait.window"));
            case REOPEN_WINDOW, SECOND_PERSON -> Optional.empty();
            default -> Optional.of(Phrase.of("wait.climbs"));
        };
    }

    /** Who is waited for, as an office or a role. */
    Phrase who() {
        return waitsFor(
                view.header().waitingFor(),
                view.header().office(),
                view.header().desk(),
                names);
    }

    /** Who is waited for in a case, as an office or a role; never a person. */
    static Phrase waitsFor(
            @org.jspecify.annotations.Nullable String relation,
            @org.jspecify.annotations.Nullable Integer office,
            @org.jspecify.annotations.Nullable Integer desk,
            CountryNames names) {
        if (relation == null) {
            return Phrase.of("docket.waits.nobody");
        }
        return switch (relation) {
            case "receipt" -> Phrase.name("role", "complainant");
            case "logged-it" -> Phrase.name("role", "liaison");
            case "named" -> Phrase.name("role", "protection");
            case "clock" -> Phrase.name("role", "clockwork");
            case "oversight-body" -> Phrase.name("role", "oversight");
            case "accountable-office", "deciding-office", "L5-with" ->
                office == null ? Phrase.name("role", "official") : Phrase.words(names.office(office));
            default -> desk == null ? Phrase.name("role", "case-manager") : Phrase.words(names.office(desk));
        };
    }
}
