package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.answer.Offer;
import org.recourse.answer.Proposal;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.Message;
import org.recourse.intake.Identity;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.StepActs;

/** What whoever does an act should have before him: what was said and promised, what is owed, and how a person is reached. */
final class BeforeActing {

    /** Acts by which the person is spoken to. */
    static final Set<Act> SPEAKS = EnumSet.of(
            Act.ACKNOWLEDGE,
            Act.ASK,
            Act.MESSAGE,
            Act.REPORT_PROGRESS,
            Act.PLAN_SAFETY,
            Act.RELEASE,
            Act.TELL,
            Act.CALL_BACK);

    private final Act act;
    private final CaseView view;
    private final CountryNames names;
    private final CaseHeads heads;

    BeforeActing(Act act, CaseView view, CountryNames names) {
        this.act = act;
        this.view = view;
        this.names = names;
        this.heads = new CaseHeads(view, names);
    }

    /** The lines, in the order in which they help. */
    List<OpenedPage.Line> lines() {
        var lines = new ArrayList<OpenedPage.Line>();
        if (SPEAKS.contains(act)) {
            lines.add(OpenedPage.Line.said(
                    Phrase.of("act.before.language"), Phrase.of("act.before.language.say", Agreed.language(view))));
        }
        if (act != Act.TRIAGE) {
            text("summary", Field.SUMMARY).ifPresent(lines::add);
        }
        view.asked()
                .ifPresent(asked ->
                        lines.add(line(view.text(Field.OUTCOME).isPresent() ? "shared" : "asked", asked.words())));
        switch (act) {
            case PROPOSE -> {
                text("missing", Field.MISSING).ifPresent(lines::add);
                text("again", Field.AGAIN).ifPresent(lines::add);
            }
            case REVISE, STAND -> lines.addAll(new Decisions(view).lines());
            case ANSWER -> {
                last(Message.Kind.QUESTION).ifPresent(said -> lines.add(line("question", said.words())));
                lines.addAll(reach());
            }
            case TELL -> {
                lines.addAll(owed());
                now().ifPresent(lines::add);
                last(null).ifPresent(said -> lines.add(line("word", said.words())));
                lines.addAll(reach());
            }
            case CALL_BACK -> lines.addAll(reach());
            case RELEASE, RETURN ->
                view.record(Field.DRAFT_PROPOSAL, Proposal.class)
                        .ifPresent(proposal -> lines.addAll(AnswerLines.of(proposal)));
            case AGREE, DISPUTE -> spoken().ifPresent(lines::add);
            case APPEAL -> {
                spoken().ifPresent(lines::add);
                lines.addAll(new Decisions(view).lines());
            }
            case UPHOLD, DISMISS -> {
                lines.addAll(new Decisions(view).lines());
                view.record(Field.OFFER, Offer.class).ifPresent(offer -> lines.addAll(AnswerLines.of(offer)));
            }
            case VERIFY, PAY, REPORT_DONE -> lines.addAll(promised());
            case PLAN, MILESTONE, REMARK -> lines.addAll(OpenedSheet.planned(view));
            case ADD_STAGE -> lines.addAll(OpenedSheet.stages(view));
            case ADD_MONEY -> lines.addAll(MoneySheet.of(view).lines());
            case ANSWER_REMARK -> lines.addAll(Remarks.waiting(view));
            case REVIEW_HOLD, RELEASE_HOLD -> lines.addAll(OpenedSheet.held(view));
            default -> {}
        }
        return lines;
    }

    private Optional<OpenedPage.Line> spoken() {
        return view.record(Field.OFFER, Offer.class).map(offer -> line("spoken", offer.spoken()));
    }

    /** The words that are owed to the complainant, and by when. */
    private List<OpenedPage.Line> owed() {
        return view.clocks().stream()
                .filter(clock -> clock.running() && StepActs.of(clock.step()).contains(act))
                .flatMap(clock -> clock.words().stream()
                        .map(word -> OpenedPage.Line.said(
                                Phrase.of("act.before.tell", clock.dueAt()), Phrase.name("told", word.name()))))
                .toList();
    }

    /** Who must act now and by when: the words that are owed say that there is an office and a date, this says which. */
    private Optional<OpenedPage.Line> now() {
        var step = view.header().step();
        if (step == null) {
            return Optional.empty();
        }
        var must = Phrase.of("wait." + step, "wait.by", List.of(new NextSteps(view, names, heads).who()));
        return view.clocks().stream()
                .filter(clock -> clock.running() && clock.step() == step)
                .min(Comparator.comparing(CaseView.Owed::dueAt))
                .map(clock -> Phrase.of("act.before.now.by", must, clock.dueAt()))
                .or(() -> Optional.of(must))
                .map(say -> OpenedPage.Line.said(Phrase.of("act.before.now"), say));
    }

    /** How the person is reached safely, for whoever may know it. */
    private List<OpenedPage.Line> reach() {
        return view.all(Field.IDENTITY).stream()
                .flatMap(text -> reach(text).stream())
                .toList();
    }

    private List<OpenedPage.Line> reach(CaseView.Text text) {
        var lines = new ArrayList<OpenedPage.Line>();
        if (view.persons().size() > 1) {
            lines.add(OpenedPage.Line.said(Phrase.of("case.person"), Phrase.of("case.person.no", text.person())));
        }
        lines.addAll(OpenedSheet.reach(text.as(Identity.class)));
        return lines;
    }

    /** What was promised, what is to be paid of it, and what became of it. */
    private List<OpenedPage.Line> promised() {
        var lines = new ArrayList<OpenedPage.Line>();
        var story = new ItemStory(view);
        view.items().forEach(item -> {
            var name = Phrase.of("remedy.item", item.no(), Phrase.name("remedy", item.type()));
            lines.add(new OpenedPage.Line(name, item.what()));
            item.worth()
                    .ifPresent(worth -> lines.add(OpenedPage.Line.said(
                            Phrase.of("act.before.money", item.no()),
                            Phrase.of(
                                    "act.before.money.say",
                                    worth,
                                    item.paid().orElse(worth.none()),
                                    worth.minus(item.paid().orElse(worth.none()))))));
            lines.addAll(story.lines(item));
        });
        return lines;
    }

    /** A text of the case, where this reader has it before him. */
    Optional<OpenedPage.Line> text(String key, Field field) {
        return view.text(field).map(text -> line(key, text.words()));
    }

    private static OpenedPage.Line line(String key, String words) {
        return new OpenedPage.Line(Phrase.of("act.before." + key), words);
    }

    /** The last that was said to the complainant. */
    private Optional<CaseView.Said> last(Message.@Nullable Kind kind) {
        return view.messages().stream()
                .filter(said -> !said.fromComplainant() && (kind == null || said.kind() == kind))
                .max(Comparator.comparingInt(CaseView.Said::no));
    }
}
