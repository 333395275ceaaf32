package org.recourse.web.grievance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.answer.Finding;
import org.recourse.answer.Offer;
import org.recourse.answer.Proposal;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.Item;
import org.recourse.remedy.DoneReport;
import org.recourse.remedy.Verification;
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
        return new RemedyPage(heads.head("/remedy"), proposal(), items(), new Decisions(view).lines(), empty());
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
                .or(() -> java.util.Optional.ofNullable(offer).map(this::offered))
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
                        value(promise.value(), promise.currency()),
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
                value(item.value(), item.currency()),
                stage(item.progress()),
                clock(item),
                reports(item.no()),
                actions(item));
    }

    private static String stage(Item.Progress progress) {
        return progress.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static @Nullable String value(@Nullable Long value, @Nullable String currency) {
        return value == null ? null : value + (currency == null ? "" : " " + currency);
    }

    private ClockMark clock(CaseView.Promised item) {
        var due = item.due();
        if (item.progress() == Item.Progress.VERIFIED) {
            return due == null ? ClockMark.met() : ClockMark.met(due);
        }
        return view.clocks().stream()
                .filter(clock -> clock.running() && clock.no() == item.no())
                .filter(clock -> clock.step() == Step.REMEDY_ITEM || clock.step() == Step.VERIFY_REMEDY)
                .findFirst()
                .map(clock -> ClockMark.running(clock.startedAt(), clock.dueAt(), view.now()))
                .orElseGet(() -> due == null ? ClockMark.none() : DocketRows.clock(null, due, view.now()));
    }

    private List<OpenedPage.Line> reports(int no) {
        var done = view.record(Field.DONE, DoneReport.class).filter(report -> report.item() == no).stream()
                .flatMap(report -> Stream.of(line("done", report.what()), line("proof", report.proof())));
        var seen = view.record(Field.VERIFIED, Verification.class).filter(one -> one.item() == no).stream()
                .map(one -> line("seen", one.seen()));
        return Stream.concat(done, seen).filter(line -> !line.words().isBlank()).toList();
    }

    private static OpenedPage.Line line(String key, @Nullable String words) {
        return new OpenedPage.Line(Phrase.of("remedy.line." + key), words == null ? "" : words);
    }

    private List<Action> actions(CaseView.Promised item) {
        var act = item.progress() == Item.Progress.DONE ? Act.VERIFY : Act.REPORT_DONE;
        boolean over = item.progress() == Item.Progress.VERIFIED;
        return over || !view.possible().contains(act)
                ? List.of()
                : List.of(Action.other(
                        Phrase.of("act." + act.code()), heads.href("/acts/" + act.code() + "?item=" + item.no())));
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
