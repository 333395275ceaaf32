package org.recourse.web.grievance;

import java.time.Instant;
import java.util.List;
import org.recourse.grievance.Act;
import org.recourse.grievance.State;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Gallery;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.CaseHead;
import org.recourse.web.shared.part.Chip;
import org.recourse.web.shared.part.ClockBar;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Happening;
import org.recourse.web.shared.part.NextStep;
import org.recourse.web.shared.part.Pager;
import org.recourse.web.shared.part.SealedPart;
import org.recourse.web.shared.part.Stair;

/** One case on the day of the gallery: the scale of Red Terrace, with a proposal that waits for its release. */
public final class CaseSamples {

    static final String REFERENCE = "7K3M-9TQD-4";

    private CaseSamples() {}

    public static Phrase say(String words) {
        return Phrase.words(words);
    }

    /** A clock that began 20 days before its date. */
    public static ClockMark running(Step step, String due) {
        var end = Instant.parse(due);
        return ClockMark.running(end.minusSeconds(20 * 86_400L), end, Gallery.NOW)
                .of(Phrase.name("step", step.name()));
    }

    public static CaseHead head(String page) {
        return new CaseHead(
                REFERENCE,
                State.PROPOSED,
                Phrase.name("category", "PRC-01"),
                "Nessor, Upper Ombar",
                Severity.S3,
                Confidentiality.P2,
                Phrase.of("case.risk", Phrase.name("band", "MEDIUM")),
                Phrase.of("case.hold"),
                Phrase.name("step", "RELEASE"),
                ClockMark.running(
                        Instant.parse("2026-11-20T08:00:00Z"), Instant.parse("2026-11-25T21:59:59Z"), Gallery.NOW),
                new ClockBar(0.8, Phrase.of("case.bar", 4, 5)),
                Phrase.of("case.clock.note", 4, 5),
                say("Upper Ombar Mining Inspectorate"),
                Phrase.of("case.owner.late", "L3", Phrase.words("16 Oct")),
                List.of(
                        tab("summary", "", 0),
                        tab("history", "/history", 0),
                        tab("messages", "/messages", 2),
                        tab("remedy", "/remedy", 0),
                        tab("reads", "/reads", 0)),
                href(page));
    }

    private static CaseHead.Tab tab(String key, String page, int count) {
        return new CaseHead.Tab(Phrase.of("case.page." + key), href(page), count);
    }

    static String href(String page) {
        return "/portal/cases/" + REFERENCE + page;
    }

    static Action act(Act act, boolean main) {
        return new Action(Phrase.of("act." + act.code()), href("/acts/" + act.code()), main);
    }

    static NextStep next() {
        return NextStep.yours(
                Phrase.of("do.RELEASE"),
                Phrase.of("do.RELEASE.why"),
                null,
                act(Act.RELEASE, true),
                act(Act.RETURN, false));
    }

    static CasePage page() {
        return page(next(), List.of());
    }

    static CasePage waiting() {
        var clock = running(Step.ACCEPT_OR_RECUSE, "2026-12-01T21:59:59Z");
        var notice = new CasePage.Notice(
                "sealed", "k-4", Phrase.of("case.notice.sealed"), Phrase.of("case.notice.sealed.say"));
        var office = say("Dalume District Mining Office");
        return page(
                NextStep.theirs(Phrase.of("wait.ACCEPT_OR_RECUSE", office), Phrase.of("wait.climbs"), clock),
                List.of(notice));
    }

    private static CasePage page(NextStep next, List<CasePage.Notice> notices) {
        return new CasePage(
                head(""),
                notices,
                next,
                new CasePage.Summary(
                        Phrase.of("case.summary.approved", 2, say("8 Oct")),
                        List.of(
                                "At the buying house the scale has shown too little since early August. Miners sell"
                                        + " there each week.",
                                "Those who asked for a second weighing were told to sell elsewhere."),
                        "“We want a true scale, and what they kept back from us.”"),
                Phrase.of("case.summary.none"),
                List.of(
                        new CasePage.Allegation(
                                "PRC-01",
                                say("The scale must be right and the price as agreed. ICESCR 6, 11"),
                                say("Trader"),
                                null),
                        new CasePage.Allegation(
                                "LIC-02", say("Work freely chosen. ICESCR 6; UDHR 17"), say("Pit owner"), null)),
                kept(),
                List.of(
                        due("RELEASE", running(Step.RELEASE, "2026-11-25T21:59:59Z")),
                        due("TELL", running(Step.TELL, "2026-12-02T21:59:59Z")),
                        due("ACCEPT_OR_RECUSE", ClockMark.missed(Instant.parse("2026-10-15T21:59:59Z"))),
                        due("TRIAGE", ClockMark.met(Instant.parse("2026-10-05T09:00:00Z")))),
                List.of(new Standing(
                        Phrase.of("case.person.consent"), List.of(Phrase.of("case.person.consent.yes")), null)),
                standings(),
                List.of(),
                stairs(),
                happenings().subList(0, 3),
                false,
                41,
                List.of(
                        new CasePage.More("FORWARD", List.of(act(Act.ASK, false))),
                        new CasePage.More("KNOWN", List.of(act(Act.NOTE, false))),
                        new CasePage.More("SAFETY", List.of(act(Act.PLAN_SAFETY, false))),
                        new CasePage.More("HANDS", List.of(act(Act.ESCALATE, false)))));
    }

    private static CasePage.Due due(String step, ClockMark clock) {
        return new CasePage.Due(
                Phrase.name("step", step),
                null,
                new ClockMark(clock.shape(), clock.word(), clock.due(), clock.due() == null ? clock.note() : null));
    }

    private static List<Kept> kept() {
        return List.of(kept("identity", true), kept("narrative", false), kept("exact_location", false));
    }

    private static Kept kept(String scope, boolean reason) {
        var key = "case.kept." + scope;
        return new Kept(
                new SealedPart(
                        Phrase.of(key), Phrase.of(key + ".extent"), Phrase.of(key + ".button"), href("/opened"), scope),
                reason);
    }

    static List<Standing> standings() {
        return List.of(
                Standing.of(
                        "accountable", say("Upper Ombar Mining Inspectorate, L3"), say("Protect. Mining code art. 88")),
                Standing.of(
                        "former", say("Dalume District Mining Office, L2"), say("Was late on 15 Oct. Keeps its duty.")),
                Standing.of("passed", say("Nessor Mining Office, L1"), Phrase.name("eligible", "NAMED")),
                Standing.of("desk", say("Upper Ombar desk"), null));
    }

    static OpenedPage opened() {
        return new OpenedPage(
                head(""),
                Phrase.of("case.kept.identity"),
                List.of(
                        new OpenedPage.Line(Phrase.of("opened.name"), "Sample Person"),
                        new OpenedPage.Line(
                                Phrase.of("opened.contact"), "In person, not near the company gate.\nFridays.")),
                Phrase.of("opened.note", "some"));
    }

    static List<Happening> happenings() {
        var maren =
                Phrase.of("history.by.office", "Maren Vell", Phrase.name("role", "case-manager"), "Upper Ombar desk");
        var kesi = Phrase.of(
                "history.by.office", "Kesi Ossel", Phrase.name("role", "official"), "Upper Ombar Mining Inspectorate");
        var clock = Phrase.of("history.by.side", Phrase.name("role", "clockwork"));
        var side = Phrase.of("history.by.side", Phrase.name("role", "complainant"));
        return List.of(
                new Happening(
                        Happening.Kind.READ,
                        null,
                        at("2026-11-24T06:12:00Z"),
                        Phrase.of("history.read", "", Phrase.name("scope", "summary"), ""),
                        maren,
                        null),
                new Happening(
                        Happening.Kind.ACT,
                        "i-scales",
                        at("2026-11-23T14:40:00Z"),
                        Phrase.of("history.propose", say("Substantiated")),
                        kesi,
                        Phrase.of("history.propose.why", "", 2, 2)),
                new Happening(
                        Happening.Kind.CLOCK,
                        null,
                        at("2026-11-18T06:00:00Z"),
                        Phrase.of("history.remind", Phrase.name("step", "PROPOSAL"), 0, 2),
                        clock,
                        null),
                new Happening(
                        Happening.Kind.TOLD,
                        null,
                        at("2026-11-05T09:30:00Z"),
                        Phrase.of("history.answer"),
                        side,
                        Phrase.of("history.answer.why", 1, "no")),
                new Happening(
                        Happening.Kind.ACT,
                        "i-up",
                        at("2026-10-15T22:05:00Z"),
                        Phrase.of("history.escalate", "", "", "", "Upper Ombar Mining Inspectorate", "L3"),
                        clock,
                        Phrase.of("history.escalate.why", say("The office did not act in time"))),
                new Happening(
                        Happening.Kind.BREACH,
                        null,
                        at("2026-10-15T22:00:00Z"),
                        Phrase.of("history.breach", "", Phrase.name("step", "ACCEPT_OR_RECUSE")),
                        clock,
                        Phrase.of("history.breach.why", "", "", at("2026-10-15T21:59:59Z"))),
                new Happening(
                        Happening.Kind.ACT,
                        "i-office",
                        at("2026-10-08T13:18:00Z"),
                        Phrase.of("history.admit", "Dalume District Mining Office", "L2"),
                        maren,
                        Phrase.of("history.admit.why", "", "", "", 1, "Nessor Mining Office")),
                new Happening(
                        Happening.Kind.ACT,
                        null,
                        at("2026-10-05T13:18:00Z"),
                        Phrase.of("history.triage", Phrase.name("category", "PRC-01")),
                        maren,
                        Phrase.of("history.triage.why", "", "", "S3", "P2", Phrase.name("band", "MEDIUM"), 7)));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    static HistoryPage history() {
        return new HistoryPage(
                head("/history"),
                stairs(),
                Phrase.of("history.about", 41),
                List.of(
                        new Chip(Phrase.of("history.view.all"), href("/history"), true, false),
                        new Chip(Phrase.of("history.view.acts"), href("/history?show=acts"), false, false),
                        new Chip(Phrase.of("history.view.reads"), href("/history?show=reads"), false, false)),
                happenings(),
                new Pager(Phrase.of("history.about", 41), href("/history?before=24"), null),
                List.of(
                        new HistoryPage.Tally(
                                Phrase.name("role", "case-manager"), Phrase.of("history.readers.count", 9), false),
                        new HistoryPage.Tally(
                                Phrase.name("role", "official"), Phrase.of("history.readers.count", 4), false),
                        new HistoryPage.Tally(
                                Phrase.of("history.readers.accused"), Phrase.of("history.readers.count", 0), true)),
                Phrase.of("history.whole.good", 41, "9f3a61c0"),
                null,
                null,
                Phrase.of("history.moved", at("2026-11-24T08:00:00Z")),
                false);
    }

    private static List<Stair> stairs() {
        return List.of(
                new Stair(Stair.Status.PASSED, say("L1 Nessor office"), Phrase.name("eligible", "NAMED"), null),
                new Stair(
                        Stair.Status.BREACHED,
                        say("L2 Dalume district"),
                        say("8 to 16 Oct"),
                        ClockMark.missed(at("2026-10-15T21:59:59Z"))),
                new Stair(
                        Stair.Status.NOW,
                        say("L3 Upper Ombar inspectorate"),
                        say("since 16 Oct"),
                        running(Step.RELEASE, "2026-11-25T21:59:59Z")),
                new Stair(Stair.Status.AHEAD, say("L4 National inspectorate"), null, null),
                new Stair(Stair.Status.AHEAD, say("L5 Mining ombud"), null, null));
    }
}
