package org.recourse.web.grievance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.History;
import org.recourse.grievance.Lifecycle;
import org.recourse.grievance.World;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.Reading;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.part.Happening;

/** Lays out the page of an act: the form, what helps to fill it in, and for a second person what waits. */
@RequestScoped
class ActDesk {

    @Inject
    private Files files;

    @Inject
    private ActForms forms;

    @Inject
    private ActChoices choices;

    @Inject
    private CaseAnswers answers;

    @Inject
    private World world;

    @Inject
    private Reading reading;

    /** The page with nothing answered; refuses an act that is not possible now. */
    Page page(String reference, Act act) {
        var view = files.open(reference, act.code(), ActScopes.of(act));
        if (act == Act.CONFIRM || act == Act.DECLINE) {
            return waiting(view).<Page>map(waiting -> pending(view, waiting)).orElseThrow(ActDesk::nothing);
        }
        if (!view.possible().contains(act)) {
            throw refused(act, view);
        }
        if (choices.nothing(act, view)) {
            throw ActRefused.because("nothing-to-choose");
        }
        return laid(act, view, forms.blank(act, view), List.of(), List.of());
    }

    private static ActRefused refused(Act act, CaseView view) {
        if (act == Act.APPROVE_SUMMARY && view.header().state().isOpen()) {
            return ActRefused.because(view.ownSummaryWaits() ? "own-summary" : "no-summary-waits");
        }
        if (act == Act.ACKNOWLEDGE && view.header().state().isOpen()) {
            return ActRefused.because("already-acknowledged");
        }
        var state =
                ActRefused.because("state", act.code(), view.header().state().name());
        if (!Lifecycle.of(act).from().contains(view.header().state())) {
            return state;
        }
        return switch (act) {
            case DISPUTE -> ActRefused.because("appeal-left");
            case APPEAL -> ActRefused.because("window-over");
            case UPHOLD, DISMISS -> ActRefused.because("not-the-decider");
            case REOPEN -> ActRefused.because("ends-answered");
            case MILESTONE -> ActRefused.because("not-systemic");
            case VIEW_ITEM, CORRECT_PARTY -> ActRefused.because("nothing-to-choose");
            case ASK, RELEASE, TELL, CALL_BACK, REPORT_PROGRESS, MESSAGE -> ActRefused.because("hold");
            case HEAR, MEDIATE -> view.header().hold() ? ActRefused.because("hold") : state;
            case HOLD -> ActRefused.because("hold-stands");
            case REVIEW_HOLD -> ActRefused.because("no-hold");
            case RELEASE_HOLD -> ActRefused.because(view.header().hold() ? "own-hold" : "no-hold");
            case RECLASSIFY -> ActRefused.because("not-triaged");
            case DOWNGRADE -> ActRefused.because("not-lower");
            default -> state;
        };
    }

    /** The page with what was written before the login ended, and what has happened since. */
    Page kept(String reference, Act act, Map<String, List<String>> typed) {
        var view = files.open(reference, act.code(), ActScopes.of(act));
        var say = new CasePage.Notice("warn", "k-2", Phrase.of("kept.expired"), Phrase.of("kept.expired.say"));
        var form = forms.again(act, view, typed, reading.texts().today());
        return laid(act, view, form, List.of(say), since(reference, view, typed));
    }

    /** The page with what was typed, for the case as it stands now. */
    Page again(String reference, Act act, Map<String, List<String>> typed, List<CasePage.Notice> notices) {
        var view = files.open(reference, act.code(), ActScopes.of(act));
        return laid(act, view, forms.again(act, view, typed, reading.texts().today()), notices, List.of());
    }

    /** The same, with what is to be looked at in its fields and what has happened since it was opened. */
    Page again(Sending.Sent sent, List<CasePage.Notice> notices, UnaryOperator<Form> marked) {
        var act = sent.act();
        var view = files.open(sent.reference(), act.code(), ActScopes.of(act));
        var form = forms.again(act, view, sent.typed(), reading.texts().today());
        return laid(act, view, marked.apply(form), notices, since(sent.reference(), view, sent.typed()));
    }

    /** What others have done since the version that was typed over, the latest first, as far as this reader may see it. */
    private List<Happening> since(String reference, CaseView view, Map<String, List<String>> typed) {
        var version = typed.getOrDefault("version", List.of("")).get(0);
        int versions = version.matches("\\d{1,9}") ? view.version() - Integer.parseInt(version) : 0;
        if (versions <= 0) {
            return List.of();
        }
        var page = files.history(reference, null, HistorySheet.most("acts")).page();
        var events = page.events().stream()
                .filter(History.Event::material)
                .limit(versions)
                .toList();
        return files.lines().lines(files.named(events, page.derived()));
    }

    private Page laid(Act act, CaseView view, Form form, List<CasePage.Notice> notices, List<Happening> since) {
        var choice = act == Act.ADMIT || act == Act.RE_ROUTE ? answers.routed(act, view) : null;
        var all = new ArrayList<>(notices);
        if (BeforeActing.SPEAKS.contains(act) && Agreed.onPageOnly(view)) {
            all.add(onPageOnly());
        }
        return new ActSheet(act, view, files.names(), world.taxonomy()).page(form, all, since, choice);
    }

    /** What is said to a person who wants no contact is settled without telling. */
    private CasePage.Notice onPageOnly() {
        var days = Objects.requireNonNull(world.taxonomy().step(Step.UNREAD).limit(Severity.S3))
                .amount();
        return new CasePage.Notice("warn", "i-hold", Phrase.of("act.page-only"), Phrase.of("act.page-only.say", days));
    }

    private static Optional<CaseView.Waiting> waiting(CaseView view) {
        return view.waiting().stream().filter(CaseView.Waiting::mine).findFirst();
    }

    private static ActRefused nothing() {
        return ActRefused.because("nothing-waits");
    }

    private PendingPage pending(CaseView view, CaseView.Waiting waiting) {
        var sheet = new ActSheet(Act.CONFIRM, view, files.names(), world.taxonomy());
        return new PendingPage(
                sheet.head(),
                Phrase.of("pending.what", Phrase.of("act." + waiting.act().code())),
                Phrase.of("pending.asked", Phrase.name("role", waiting.byRole().code()), waiting.at()),
                Phrase.of("pending.until", waiting.until()),
                lines(view, waiting),
                waiting.act() == Act.HEAR ? packet(view, waiting) : null,
                forms.blank(Act.CONFIRM, view),
                forms.blank(Act.DECLINE, view));
    }

    /** The packet as the respondent will read it, for whoever confirms it. */
    private @Nullable Packet packet(CaseView view, CaseView.Waiting waiting) {
        var input = waiting.input();
        return input == null
                ? null
                : Packets.ahead(view, new CaseView.Text(0, waiting.by(), view.now(), input), files.names(), world);
    }

    /** What was filled in, as its own form would show it. */
    private List<OpenedPage.Line> lines(CaseView view, CaseView.Waiting waiting) {
        var input = waiting.input();
        return input == null
                ? List.of()
                : new FilledIn(reading.texts()).lines(forms.shown(waiting.act(), view, FilledIn.typed(input)));
    }
}
