package org.recourse.web.grievance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Scope;
import org.recourse.answer.Acceptance;
import org.recourse.answer.Milestone;
import org.recourse.answer.Plan;
import org.recourse.answer.ProtectionReport;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.intake.Identity;
import org.recourse.intake.Information;
import org.recourse.intake.OwnGroups;
import org.recourse.intake.Since;
import org.recourse.triage.FormalisationStage;
import org.recourse.triage.Hold;
import org.recourse.triage.ReprisalReport;
import org.recourse.triage.SafetyPlan;
import org.recourse.web.shared.Phrase;

/** Draws a part of a case that was kept apart and has been opened. */
final class OpenedSheet {

    private final CaseView view;
    private final List<OpenedPage.Line> lines = new ArrayList<>();

    OpenedSheet(CaseView view) {
        this.view = view;
    }

    /** What stands in this scope, as far as the reader may see it. */
    List<OpenedPage.Line> lines(Scope scope) {
        switch (scope) {
            case IDENTITY -> {
                view.all(Field.IDENTITY).forEach(text -> identity(text.person(), text.as(Identity.class)));
                view.all(Field.PARTY_NAME).forEach(name -> add("party", name.words()));
            }
            case NARRATIVE -> {
                texts(Field.NARRATIVE, Field.OUTCOME);
                when(view).ifPresent(lines::add);
                reprisals();
                lines.addAll(later(view));
            }
            case GROUPS -> view.all(Field.GROUPS).forEach(text -> groups(text.as(OwnGroups.class)));
            case EXACT_LOCATION -> texts(Field.PLACE);
            case PLAN -> plan();
            case NOTES -> notes();
            case SKELETON, SUMMARY, EVIDENCE, MESSAGES, PROPOSAL, REMEDY, HISTORY, ACCESS_LOG -> {}
        }
        return lines;
    }

    private void texts(Field... fields) {
        for (var field : fields) {
            view.text(field).ifPresent(text -> add(field.name().toLowerCase(Locale.ROOT), text.words()));
        }
    }

    /** When it happened, as well as it is known. */
    static Optional<OpenedPage.Line> when(CaseView view) {
        return view.record(Field.WHEN, Since.class)
                .map(since -> OpenedPage.Line.said(Phrase.of("opened.when"), said(since)));
    }

    static Phrase said(Since since) {
        var precision = since.precision();
        return precision == null
                ? Phrase.of("words", since.day())
                : Phrase.of("opened.when.known", since.day(), Phrase.name("date_precision", precision));
    }

    private void identity(int person, Identity identity) {
        if (view.persons().size() > 1) {
            lines.add(OpenedPage.Line.said(Phrase.of("case.person"), Phrase.of("case.person.no", person)));
        }
        add("name", identity.name());
        representative(person).ifPresent(lines::add);
        lines.addAll(reach(identity));
    }

    /** Who speaks for the person: another one of the group, or a party, by number. */
    Optional<OpenedPage.Line> representative(int person) {
        return Optional.ofNullable(view.represented().whom().get(person))
                .map(one -> switch (one.kind()) {
                    case PERSON -> Phrase.of("case.person.no", one.no());
                    case PARTY -> Phrase.of("opened.representative.party", one.no(), kind(one.no()));
                })
                .map(who -> OpenedPage.Line.said(Phrase.of("opened.representative"), who));
    }

    private Phrase kind(int party) {
        return view.parties().stream()
                .filter(one -> one.no() == party)
                .map(one -> Phrase.name("party", one.kind()))
                .findFirst()
                .orElse(Phrase.of("case.unknown"));
    }

    /** How the person is reached safely: on which way, when, with which word, and who must never be called. */
    static List<OpenedPage.Line> reach(Identity identity) {
        var reach = new ArrayList<OpenedPage.Line>();
        var contact = identity.contact();
        if (contact != null && !contact.isBlank()) {
            reach.add(OpenedPage.Line.said(Phrase.of("opened.way"), Phrase.name("contact", contact)));
        }
        add(reach, "contact", identity.detail());
        add(reach, "hours", identity.hours());
        add(reach, "phrase", identity.codePhrase());
        if (contact != null && !contact.isBlank() && !contact.equals("RECEIPT_ONLY")) {
            var leave = Phrase.of("opened.leave." + (identity.mayLeaveMessage() ? "yes" : "no"));
            reach.add(OpenedPage.Line.said(Phrase.of("opened.leave"), leave));
        }
        add(reach, "never", identity.neverContact());
        return reach;
    }

    private void plan() {
        lines.addAll(planned(view));
        view.record(Field.PROTECTION, ProtectionReport.class)
                .ifPresent(report ->
                        lines.add(new OpenedPage.Line(Phrase.of("opened.protection", report.when()), report.done())));
        view.all(Field.MILESTONE).forEach(text -> {
            var milestone = text.as(Milestone.class);
            lines.add(new OpenedPage.Line(Phrase.of("opened.milestone", text.at()), milestone.reached()));
            lines.add(new OpenedPage.Line(Phrase.of("opened.milestone.next", milestone.by()), milestone.next()));
        });
        view.all(Field.CONTRIBUTION)
                .forEach(text ->
                        lines.add(new OpenedPage.Line(Phrase.of("opened.contribution", text.at()), text.words())));
        lines.addAll(Remarks.made(view));
    }

    /** What the office will do: as it said last, and by whom where it said that. */
    static List<OpenedPage.Line> planned(CaseView view) {
        int accepted = view.text(Field.ACTIONS).map(CaseView.Text::version).orElse(0);
        return view.text(Field.PLAN)
                .filter(text -> text.version() > accepted)
                .map(text -> text.as(Plan.class).actions().stream()
                        .map(task -> new OpenedPage.Line(Phrase.of("opened.task", task.by(), task.who()), task.what()))
                        .toList())
                .or(() -> view.record(Field.ACTIONS, Acceptance.class)
                        .map(plan -> plan.actions().stream()
                                .map(action ->
                                        new OpenedPage.Line(Phrase.of("opened.action", action.by()), action.what()))
                                .toList()))
                .orElse(List.of());
    }

    /** What was done to the person for having spoken, each time. */
    private void reprisals() {
        view.all(Field.REPRISAL_REPORT).forEach(text -> {
            var report = text.as(ReprisalReport.class);
            lines.add(new OpenedPage.Line(Phrase.of("opened.reprisal", text.at()), report.words()));
            lines.add(new OpenedPage.Line(Phrase.of("opened.reprisal.since"), report.since()));
        });
    }

    /** Why a safety hold stands, while it does: as it was put, and as it was looked at last. */
    static List<OpenedPage.Line> held(CaseView view) {
        var held = new ArrayList<OpenedPage.Line>();
        if (!view.header().hold()) {
            return held;
        }
        view.text(Field.HOLD).ifPresent(text -> {
            var hold = text.as(Hold.class);
            held.add(OpenedPage.Line.said(
                    Phrase.of("opened.hold", text.at()), Phrase.name("hold_reason", hold.reason())));
            add(held, "hold.words", hold.words());
        });
        view.text(Field.HOLD_REVIEW)
                .ifPresent(text ->
                        held.add(new OpenedPage.Line(Phrase.of("opened.hold.review", text.at()), text.words())));
        return held;
    }

    private void notes() {
        lines.addAll(held(view));
        view.record(Field.SAFETY_PLAN, SafetyPlan.class).ifPresent(plan -> add("safety", plan.plan()));
        texts(Field.REASON);
        view.text(Field.NOTE).ifPresent(note -> add("note.words", note.words()));
        lines.addAll(stages(view));
        lines.addAll(new ReferralStory(view).lines());
        lines.addAll(Remarks.answered(view));
    }

    /** What was told after the report, the first first. */
    static List<OpenedPage.Line> later(CaseView view) {
        return view.all(Field.INFORMATION).stream()
                .flatMap(text -> later(text.at(), text.as(Information.class)))
                .toList();
    }

    private static Stream<OpenedPage.Line> later(Instant at, Information told) {
        var since = new Since(told.since(), told.precision());
        return Stream.concat(
                Stream.of(new OpenedPage.Line(Phrase.of("opened.later", at), told.words())),
                since.day() == null
                        ? Stream.empty()
                        : Stream.of(OpenedPage.Line.said(Phrase.of("opened.when"), said(since))));
    }

    /** What a person named of himself or herself; of a group each by number and never by name. */
    private void groups(OwnGroups said) {
        var codes = new ArrayList<Phrase>();
        said.groups().forEach(group -> codes.add(Phrase.name("group", group)));
        Stream.ofNullable(blankToNull(said.ageBand())).forEach(band -> codes.add(Phrase.name("age_band", band)));
        Stream.ofNullable(blankToNull(said.status())).forEach(status -> codes.add(Phrase.name("status", status)));
        codes.forEach(code -> lines.add(
                OpenedPage.Line.said(Phrase.of("case.person.no", Objects.requireNonNullElse(said.person(), 1)), code)));
    }

    private static @Nullable String blankToNull(@Nullable String code) {
        return code == null || code.isBlank() ? null : code;
    }

    /** How far the site and its organisations have come, as it was written down, the first first. */
    static List<OpenedPage.Line> stages(CaseView view) {
        return view.all(Field.STAGE).stream()
                .map(text -> text.as(FormalisationStage.class))
                .map(OpenedSheet::stage)
                .toList();
    }

    private static OpenedPage.Line stage(FormalisationStage stage) {
        var of = blankToNull(stage.organisation());
        var barrier = blankToNull(stage.barrier());
        var name = of == null ? Phrase.of("opened.stage.site") : Phrase.of("opened.stage", of);
        var reached = Phrase.of(
                "opened.stage.since", Phrase.name("formalisation", stage.stage()), stage.since(), stage.source());
        return OpenedPage.Line.said(
                name,
                barrier == null
                        ? reached
                        : Phrase.of("opened.stage.barrier", reached, Phrase.name("barrier", barrier)));
    }

    private void add(String key, @Nullable String words) {
        add(lines, key, words);
    }

    private static void add(List<OpenedPage.Line> lines, String key, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            lines.add(new OpenedPage.Line(Phrase.of("opened." + key), words));
        }
    }
}
