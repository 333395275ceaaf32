package org.recourse.web.grievance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.answer.Finding;
import org.recourse.answer.Offer;
import org.recourse.answer.Proposal;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.Item;
import org.recourse.shared.Money;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Empty;

/** Draws the proposal and what became of it. */
final class RemedySheet {

    private final CaseView view;
    private final CountryNames names;
    private final CaseHeads heads;

    RemedySheet(CaseView view, CountryNames names) {
        this.view = view;
        this.names = names;
        this.heads = new CaseHeads(view, names);
    }

    RemedyPage page() {
        return new RemedyPage(
                heads.head("/remedy"),
                proposal(),
                items(),
                money(),
                view.measures().stream().map(this::measure).toList(),
                new Hearings(view, names).lines(),
                new Decisions(view).lines(),
                empty());
    }

    private RemedyPage.@Nullable Proposal proposal() {
        var offer = view.record(Field.OFFER, Offer.class).orElse(null);
        var spoken = offer == null ? null : offer.spoken();
        return view.record(Field.DRAFT_PROPOSAL, Proposal.class)
                .map(draft -> new RemedyPage.Proposal(
                        note(Field.DRAFT_PROPOSAL),
                        draft.findings().stream().map(RemedySheet::found).toList(),
                        asked(),
                        draft.askedAndGot(),
                        noHarm(draft),
                        lawGap(draft),
                        spoken,
                        offer == null ? null : appeal(offer)))
                .or(() -> Optional.ofNullable(offer).map(this::offered))
                .orElse(null);
    }

    private RemedyPage.Proposal offered(Offer offer) {
        var findings = offer.findings().stream().map(RemedySheet::found).toList();
        return new RemedyPage.Proposal(
                note(Field.OFFER),
                findings,
                asked(),
                offer.askedAndGot(),
                List.of(),
                null,
                offer.spoken(),
                appeal(offer));
    }

    /** What they can do, unless a decision since says that. */
    private @Nullable String appeal(Offer offer) {
        return new Decisions(view).isNewerThanTheAnswer() ? null : offer.appeal();
    }

    private @Nullable String asked() {
        return view.asked().map(CaseView.Text::words).orElse(null);
    }

    private Phrase note(Field field) {
        return view.text(field)
                .map(text -> Phrase.of("remedy.note", text.version(), text.at()))
                .orElse(Phrase.words(""));
    }

    private static RemedyPage.Found found(Finding finding) {
        return new RemedyPage.Found(finding.allegation(), finding.finding(), finding.reasons());
    }

    private static List<OpenedPage.Line> noHarm(Proposal draft) {
        return List.of(
                new OpenedPage.Line(Phrase.of("remedy.harm.loses"), draft.whoLoses()),
                new OpenedPage.Line(Phrase.of("remedy.harm.retaliate"), draft.whoCouldRetaliate()),
                new OpenedPage.Line(Phrase.of("remedy.harm.unasked"), draft.whoWasNotAsked()));
    }

    private static @Nullable Phrase lawGap(Proposal draft) {
        return draft.lawGap() == null || draft.lawGap().isEmpty()
                ? null
                : Phrase.of("remedy.law.gap", Phrase.name("law_gap", draft.lawGap()), draft.lawCitation());
    }

    private List<RemedyPage.Item> items() {
        if (!view.items().isEmpty()) {
            return view.items().stream().map(this::item).toList();
        }
        var drafts = new ArrayList<RemedyPage.Item>();
        view.record(Field.DRAFT_PROPOSAL, Proposal.class)
                .map(Proposal::items)
                .or(() -> view.record(Field.OFFER, Offer.class).map(Offer::items))
                .orElse(List.of())
                .forEach(promise -> drafts.add(new RemedyPage.Item(
                        drafts.size() + 1,
                        promise.type(),
                        promise.what(),
                        Phrase.of("remedy.by", promise.due()),
                        promise.worth().map(RemedySheet::value).orElse(null),
                        "draft",
                        ClockMark.none(),
                        List.of(),
                        List.of())));
        return drafts;
    }

    private RemedyPage.Item item(CaseView.Promised item) {
        return new RemedyPage.Item(
                item.no(),
                item.type(),
                item.what(),
                item.office() == null ? Phrase.of("case.unknown") : Phrase.words(names.office(item.office())),
                item.worth().map(RemedySheet::value).orElse(null),
                stage(item.progress()),
                clock(item),
                new ItemStory(view).lines(item),
                actions(item));
    }

    private static String stage(Item.Progress progress) {
        return progress.name().toLowerCase(Locale.ROOT);
    }

    private static Phrase value(Money worth) {
        return Phrase.of("words", worth);
    }

    /** Each item with money, and where there are several of one currency their sum. */
    private List<RemedyPage.Sum> money() {
        var rows = view.items().stream().flatMap(item -> sum(item).stream()).toList();
        var sums = new ArrayList<>(rows);
        rows.stream()
                .collect(Collectors.groupingBy(row -> row.promised().currency(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .flatMap(same -> same.stream().reduce(RemedySheet::plus).stream())
                .forEach(sums::add);
        return sums;
    }

    private static Optional<RemedyPage.Sum> sum(CaseView.Promised item) {
        var name = Phrase.of("remedy.item", item.no(), Phrase.name("remedy", item.type()));
        return item.worth()
                .map(worth -> new RemedyPage.Sum(
                        name,
                        worth,
                        item.paid().orElse(worth.none()),
                        item.received().orElse(worth.none()),
                        false));
    }

    private static RemedyPage.Sum plus(RemedyPage.Sum one, RemedyPage.Sum other) {
        return new RemedyPage.Sum(
                Phrase.of("remedy.money.all"),
                one.promised().plus(other.promised()),
                one.paid().plus(other.paid()),
                one.arrived().plus(other.arrived()),
                true);
    }

    private ClockMark clock(CaseView.Promised item) {
        var due = item.due();
        if (item.progress() == Item.Progress.VERIFIED) {
            return due == null ? ClockMark.met() : ClockMark.met(due);
        }
        return view.clocks().stream()
                .filter(clock -> clock.running() && clock.about() == item.no())
                .filter(clock -> clock.step() == Step.REMEDY_ITEM || clock.step() == Step.VERIFY_REMEDY)
                .findFirst()
                .map(clock -> ClockMark.running(clock.startedAt(), clock.dueAt(), view.now()))
                .orElseGet(() -> due == null ? ClockMark.none() : DocketRows.clock(null, due, view.now()));
    }

    private List<Action> actions(CaseView.Promised item) {
        return acts(item)
                .filter(view.possible()::contains)
                .map(act -> Action.other(Phrase.of("act." + act.code()), heads.href("/acts/" + act.code())))
                .toList();
    }

    /** What is to be done with an item now, and that the complainant may say how it is with it. */
    private static Stream<Act> acts(CaseView.Promised item) {
        var next = switch (item.progress()) {
            case PROMISED, FAILED -> isUnpaid(item) ? Act.PAY : Act.REPORT_DONE;
            case DONE -> Act.VERIFY;
            case VERIFIED -> Act.VIEW_ITEM;
        };
        return Stream.of(next, Act.VIEW_ITEM).distinct();
    }

    private static boolean isUnpaid(CaseView.Promised item) {
        return item.worth().isPresent() && !item.paid().equals(item.worth());
    }

    private RemedyPage.Measure measure(CaseView.Asked measure) {
        boolean open = measure.state().open() && view.possible().contains(Act.END_MEASURE);
        return new RemedyPage.Measure(
                measure.no(),
                measure.kind(),
                measure.order(),
                names.office(measure.office()),
                measure.state().name().toLowerCase(Locale.ROOT),
                reported(measure),
                told(measure),
                open ? Action.other(Phrase.of("act.end-measure"), heads.href("/acts/end-measure")) : null);
    }

    private ClockMark reported(CaseView.Asked measure) {
        return view.clocks().stream()
                .filter(clock -> clock.running() && clock.step() == Step.MEASURE_REPORT)
                .filter(clock -> clock.about() == measure.no())
                .findFirst()
                .map(clock -> ClockMark.running(clock.startedAt(), clock.dueAt(), view.now()))
                .orElseGet(ClockMark::none);
    }

    private static List<OpenedPage.Line> told(CaseView.Asked measure) {
        var report = measure.report();
        var day = measure.day();
        return report == null || day == null
                ? List.of()
                : List.of(new OpenedPage.Line(Phrase.of("measure.report", day), report));
    }

    private Empty empty() {
        var due = view.clocks().stream()
                .filter(clock -> clock.running() && (clock.step() == Step.PROPOSAL || clock.step() == Step.REVISION))
                .map(CaseView.Owed::dueAt)
                .min(Instant::compareTo);
        return new Empty(
                "p-answer",
                Phrase.of("remedy.none"),
                due.map(date -> Phrase.of("remedy.none.say", date)).orElse(Phrase.of("remedy.none.later")),
                null);
    }
}
