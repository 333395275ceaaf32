package org.recourse.web.grievance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.triage.GivenConsent;
import org.recourse.triage.PartReport;
import org.recourse.triage.ReferralReport;
import org.recourse.triage.Referred;
import org.recourse.web.shared.Phrase;

/** Who else helps, what the person allowed for it, and what came of it: for whoever may read the notes of the case. */
final class ReferralStory {

    private final CaseView view;

    ReferralStory(CaseView view) {
        this.view = view;
    }

    List<OpenedPage.Line> lines() {
        var lines = new ArrayList<OpenedPage.Line>();
        view.all(Field.REFERRAL).forEach(text -> {
            var referred = text.as(Referred.class);
            lines.add(new OpenedPage.Line(name(text.version(), text.at()), referred.body()));
            lines.add(OpenedPage.Line.said(Phrase.of("opened.referral.shares"), scopes(referred.shares())));
            add(lines, "yes", referred.yes());
            consent(text.version()).forEach(consent -> allowed(lines, consent));
            reports(text.version()).forEach(report -> lines.add(received(report)));
        });
        view.all(Field.REFERRAL_REPORT)
                .forEach(text -> lines.add(new OpenedPage.Line(
                        Phrase.of("opened.referral.report", text.at()),
                        text.as(ReferralReport.class).did())));
        return lines;
    }

    /** How a referral is called: by who helps where the reader may know it, else by its day. */
    Phrase name(int no, Instant at) {
        return view.all(Field.REFERRAL).stream()
                .filter(text -> text.version() == no)
                .findFirst()
                .map(text -> Phrase.of(
                        "opened.referral",
                        Phrase.name("referral", text.as(Referred.class).recipient()),
                        at))
                .orElse(Phrase.of("opened.referral.day", at));
    }

    private Stream<GivenConsent> consent(int no) {
        return view.all(Field.CONSENT).stream()
                .filter(text -> text.version() == no)
                .map(text -> text.as(GivenConsent.class));
    }

    private static void allowed(List<OpenedPage.Line> lines, GivenConsent consent) {
        lines.add(OpenedPage.Line.said(
                Phrase.of("opened.referral.allowed"),
                Phrase.of(
                        "opened.referral.allowed.say",
                        scopes(consent.scopes()),
                        Phrase.name("consent_method", consent.method()),
                        consent.until())));
        add(lines, "witness", consent.witness());
    }

    private Stream<PartReport> reports(int no) {
        return view.all(Field.SERVICE_REPORT).stream()
                .map(text -> text.as(PartReport.class))
                .filter(report -> report.referral() == no);
    }

    private static OpenedPage.Line received(PartReport report) {
        return new OpenedPage.Line(
                Phrase.of("opened.referral." + (report.received() ? "received" : "missed")), report.next());
    }

    private static Phrase scopes(List<String> scopes) {
        return scopes.stream()
                .map(scope -> Phrase.name("scope", scope))
                .reduce((one, other) -> Phrase.of("history.and", one, other))
                .orElse(Phrase.of("case.unknown"));
    }

    private static void add(List<OpenedPage.Line> lines, String key, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            lines.add(new OpenedPage.Line(Phrase.of("opened.referral." + key), words));
        }
    }
}
