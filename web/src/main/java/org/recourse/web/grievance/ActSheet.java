package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Scope;
import org.recourse.answer.Offer;
import org.recourse.answer.Proposal;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.Message;
import org.recourse.intake.Identity;
import org.recourse.routing.Choice;
import org.recourse.routing.PassedOver;
import org.recourse.taxonomy.Category;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.StepActs;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Happening;
import org.recourse.web.shared.part.RoadStep;

/** Draws the page on which an act is done, with what helps to do it. */
final class ActSheet {

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
    private final Taxonomy taxonomy;
    private final CaseHeads heads;

    ActSheet(Act act, CaseView view, CountryNames names, Taxonomy taxonomy) {
        this.act = act;
        this.view = view;
        this.names = names;
        this.taxonomy = taxonomy;
        this.heads = new CaseHeads(view, names);
    }

    /** @param choice what the router says; only for the act that follows it */
    ActPage page(Form form, List<CasePage.Notice> notices, List<Happening> since, @Nullable Choice choice) {
        return new ActPage(
                head(),
                notices,
                since,
                form,
                act == Act.TRIAGE || act == Act.RECLASSIFY
                        ? new Shelves(taxonomy, view.header().tile()).all()
                        : List.of(),
                story(),
                before(),
                choice == null ? null : routed(choice),
                view.role() == Role.OFFICIAL ? duty() : List.of(),
                then());
    }

    ActHead head() {
        var header = view.header();
        return new ActHead(
                view.reference().text(), act, heads.title(), names.place(header.area()), clock().orElse(null));
    }

    private Optional<ClockMark> clock() {
        return view.clocks().stream()
                .filter(clock -> clock.running() && StepActs.of(clock.step()).contains(act))
                .min(Comparator.comparing(CaseView.Owed::dueAt))
                .map(clock ->
                        heads.mark(clock).of(Phrase.name("step", clock.step().name())));
    }

    /**
     * The story, for the acts that are judged by it: as the policy gives it with this read, or where it asks for a reason
     * the door at which that is given.
     */
    private ActPage.@Nullable Story story() {
        if (!ActScopes.of(act).contains(Scope.NARRATIVE)) {
            return null;
        }
        var lines = new ArrayList<OpenedPage.Line>();
        text(lines, "narrative", Field.NARRATIVE);
        text(lines, "asked", Field.OUTCOME);
        OpenedSheet.when(view).ifPresent(lines::add);
        lines.addAll(OpenedSheet.later(view));
        if (!lines.isEmpty()) {
            return new ActPage.Story(lines, null);
        }
        return new Sights(view).opensForReason(Scope.NARRATIVE)
                ? new ActPage.Story(lines, Kept.of(Scope.NARRATIVE, heads.href("/opened"), true))
                : null;
    }

    private List<OpenedPage.Line> before() {
        var lines = new ArrayList<OpenedPage.Line>();
        if (SPEAKS.contains(act)) {
            lines.add(OpenedPage.Line.said(
                    Phrase.of("act.before.language"), Phrase.of("act.before.language.say", Agreed.language(view))));
        }
        if (act != Act.TRIAGE) {
            text(lines, "summary", Field.SUMMARY);
        }
        view.asked()
                .ifPresent(asked ->
                        lines.add(line(view.text(Field.OUTCOME).isPresent() ? "shared" : "asked", asked.words())));
        switch (act) {
            case PROPOSE -> {
                text(lines, "missing", Field.MISSING);
                text(lines, "again", Field.AGAIN);
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

    private void text(List<OpenedPage.Line> lines, String key, Field field) {
        view.text(field).ifPresent(text -> lines.add(line(key, text.words())));
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

    private ActPage.Routed routed(Choice choice) {
        var office = choice.office().map(one -> names.officeAndLevel(one.id())).orElse(Phrase.of("routed.none"));
        var bypass = view.header().bypass();
        var begin = choice.office()
                .map(one -> Phrase.coded("level", one.level().name()))
                .orElse(Phrase.words(""));
        return new ActPage.Routed(
                office,
                bypass == null
                        ? Phrase.of("routed.why.route", begin)
                        : Phrase.of("routed.why.bypass", Phrase.name("bypass", bypass)),
                choice.office().map(choice::passedFor).orElse(choice.passedOver()).stream()
                        .map(this::passed)
                        .toList(),
                List.of(),
                act == Act.ADMIT);
    }

    private ActPage.Passed passed(PassedOver passed) {
        return new ActPage.Passed(
                names.officeAndLevel(passed.office().id()),
                Phrase.name("eligible", passed.failed().name()));
    }

    private List<Standing> duty() {
        var code = view.header().category();
        var category = Optional.ofNullable(code).map(taxonomy::category);
        return Stream.of(
                        category.map(one -> standing("duty", Phrase.name("duty", one.duty()))),
                        category.map(Category::cited).map(rights -> standing("law", Phrase.words(rights))),
                        Optional.of(standing("cannot", Phrase.of("act.duty.cannot.official"))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Standing standing(String key, Phrase say) {
        return new Standing(Phrase.of("act.duty." + key), List.of(say), null);
    }

    /** What comes after, where that is always the same. */
    private List<RoadStep> then() {
        return switch (act) {
            case TRIAGE -> road(Step.ADMISSIBILITY, Step.ACCEPT_OR_RECUSE, Step.PROPOSAL);
            case ADMIT -> road(Step.ACCEPT_OR_RECUSE, Step.PROPOSAL);
            case ACCEPT -> road(Step.PROPOSAL, Step.RELEASE);
            case PROPOSE -> road(Step.RELEASE, Step.APPEAL_WINDOW, Step.REMEDY_ITEM);
            case RELEASE, STAND -> road(Agreed.onPageOnly(view) ? Step.UNREAD : Step.TELL_DECISION, Step.APPEAL_WINDOW);
            case REVISE, RETURN -> road(Step.REVISION, Step.RELEASE);
            case REJECT -> road(Step.SECOND_PERSON, Step.TELL_DECISION);
            case REFER -> road(Step.REFERRAL_CHECK);
            case REFER_PART -> road(Step.SERVICE_CHECK);
            case APPEAL -> road(Step.APPEAL_DECISION);
            case DOWNGRADE -> road(Step.SECOND_PERSON);
            case HOLD -> road(Step.HOLD_REVIEW);
            case REPORT_REPRISAL -> road(Step.SAFETY_PLAN, Step.HOLD_REVIEW);
            case AGREE, REPORT_DONE -> road(Step.VERIFY_REMEDY, Step.CLOSE);
            default -> List.of();
        };
    }

    private List<RoadStep> road(Step... steps) {
        var road = new ArrayList<RoadStep>();
        road.add(new RoadStep(RoadStep.Status.NOW, Phrase.of("act." + act.code()), null));
        for (var step : steps) {
            road.add(new RoadStep(RoadStep.Status.AHEAD, ahead(step), null));
        }
        return road;
    }

    private Phrase ahead(Step step) {
        return step == Step.UNREAD
                ? Phrase.of("act.then.UNREAD")
                : Phrase.of("wait." + step, "wait.by", List.of(who(step)));
    }

    private Phrase who(Step step) {
        var office = view.header().office();
        boolean officeOwes = switch (step) {
            case ACCEPT_OR_RECUSE, PROPOSAL, REVISION, REMEDY_ITEM -> true;
            default -> false;
        };
        if (step == Step.TELL_DECISION) {
            return Phrase.name("role", "liaison");
        }
        if (step == Step.APPEAL_DECISION) {
            return Phrase.of("act.then.above");
        }
        if (officeOwes) {
            return office == null ? Phrase.of("act.then.office") : Phrase.words(names.office(office));
        }
        return Phrase.words(names.office(view.header().desk()));
    }
}
