package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Scope;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.routing.Choice;
import org.recourse.routing.PassedOver;
import org.recourse.taxonomy.Category;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.StepActs;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Happening;

/** Draws the page on which an act is done, with what helps to do it. */
final class ActSheet {

    private final Act act;
    private final CaseView view;
    private final CountryNames names;
    private final Taxonomy taxonomy;
    private final CaseHeads heads;
    private final BeforeActing before;

    ActSheet(Act act, CaseView view, CountryNames names, Taxonomy taxonomy) {
        this.act = act;
        this.view = view;
        this.names = names;
        this.taxonomy = taxonomy;
        this.heads = new CaseHeads(view, names);
        this.before = new BeforeActing(act, view, names);
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
                before.lines(),
                choice == null ? null : routed(choice),
                view.role() == Role.OFFICIAL ? duty() : List.of(),
                new AfterActing(act, view, names).road());
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
        before.text("narrative", Field.NARRATIVE).ifPresent(lines::add);
        before.text("asked", Field.OUTCOME).ifPresent(lines::add);
        OpenedSheet.when(view).ifPresent(lines::add);
        lines.addAll(OpenedSheet.later(view));
        if (!lines.isEmpty()) {
            return new ActPage.Story(lines, null);
        }
        return new Sights(view).opensForReason(Scope.NARRATIVE)
                ? new ActPage.Story(lines, Kept.of(Scope.NARRATIVE, heads.href("/opened"), true))
                : null;
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
}
