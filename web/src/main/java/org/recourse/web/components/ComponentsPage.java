package org.recourse.web.components;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.State;
import org.recourse.shared.Code;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.form.Binder;
import org.recourse.web.shared.form.Form;
import org.recourse.web.shared.form.Lists;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.Bars;
import org.recourse.web.shared.part.CaseHead;
import org.recourse.web.shared.part.ClockBar;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.DocketGroup;
import org.recourse.web.shared.part.DocketRow;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Figure;
import org.recourse.web.shared.part.Happening;
import org.recourse.web.shared.part.Message;
import org.recourse.web.shared.part.NextStep;
import org.recourse.web.shared.part.ReaderLine;
import org.recourse.web.shared.part.RoadStep;
import org.recourse.web.shared.part.SealedPart;
import org.recourse.web.shared.part.Stair;
import org.recourse.web.shared.part.Work;

/** All pieces that pages are made of, with invented content. Shown in a demonstration only. */
public record ComponentsPage(Instant now) implements Page {

    private static final String REFERENCE = "7K3M-9TQD-4";

    /** What the sample form asks for. */
    record Sample(
            @NotBlank @Size(max = 4000) String words,
            @NotBlank @Code("finding") String finding,
            @NotNull @PastOrPresent LocalDate since,
            boolean asked,
            @AssertTrue boolean sure,
            @NotEmpty @Size(max = 9) List<Promise> items) {}

    record Promise(
            @NotBlank @Size(max = 200) String what,
            @Nullable LocalDate due) {}

    private static Phrase say(String words) {
        return Phrase.words(words);
    }

    private Instant in(int days) {
        return now.plus(Duration.ofDays(days));
    }

    public List<ClockMark> clocks() {
        return List.of(
                ClockMark.running(in(-1), in(8), now),
                ClockMark.running(in(-4), in(3), now),
                ClockMark.running(in(-20), in(1), now),
                ClockMark.running(in(-20), in(-2), now),
                ClockMark.paused(null),
                ClockMark.met(in(-50)),
                ClockMark.missed(in(-40)),
                ClockMark.none());
    }

    public CaseHead head() {
        return new CaseHead(
                REFERENCE,
                State.IN_ACTION,
                Phrase.name("category", "PRC-01"),
                "Red Terrace pits, Nessor district, Upper Ombar",
                Severity.S3,
                Confidentiality.P2,
                null,
                null,
                Phrase.of("components.clock"),
                ClockMark.running(in(-20), in(1), now),
                new ClockBar(0.96, say("24 / 25")),
                say("24 / 25"),
                say("Upper Ombar Mining Inspectorate"),
                say("L3"),
                List.of(
                        new CaseHead.Tab(Phrase.of("components.next"), "#", 0),
                        new CaseHead.Tab(Phrase.of("components.history"), "#history", 0),
                        new CaseHead.Tab(Phrase.of("components.talk"), "#talk", 2)),
                "#");
    }

    public NextStep yours() {
        return NextStep.yours(
                say("Read the proposal and release it, or send it back."),
                say("Nothing reaches the complainants before you have read it."),
                ClockMark.running(in(-20), in(1), now),
                Action.main(say("Read the proposal"), "#"),
                Action.other(say("Send it back"), "#"));
    }

    public NextStep theirs() {
        return NextStep.theirs(say("The complainant says yes or no."), null, ClockMark.running(in(-4), in(41), now));
    }

    public List<Happening> happenings() {
        var by = say("Maren Vell");
        return List.of(
                new Happening(Happening.Kind.READ, null, in(0), say("Opened the summary"), by, null),
                new Happening(Happening.Kind.ACT, "i-scales", in(-1), say("Proposed"), by, say("Two items.")),
                new Happening(Happening.Kind.CLOCK, null, in(-2), say("Reminder"), by, null),
                new Happening(Happening.Kind.TOLD, null, in(-3), say("The complainant answered"), by, null),
                new Happening(Happening.Kind.OPEN, null, in(-4), say("Disclosed"), by, say("By consent.")),
                new Happening(Happening.Kind.BREACH, null, in(-5), say("Not accepted in time"), by, null));
    }

    public List<Stair> stairs() {
        var late = ClockMark.missed(in(-40));
        var soon = ClockMark.running(in(-20), in(1), now);
        return List.of(
                new Stair(Stair.Status.PASSED, say("L1 Nessor office"), say("An interest in the buying house"), null),
                new Stair(Stair.Status.BREACHED, say("L2 Dalume district"), null, late),
                new Stair(Stair.Status.NOW, say("L3 Upper Ombar inspectorate"), null, soon),
                new Stair(Stair.Status.AHEAD, say("L4 National inspectorate"), null, null),
                new Stair(Stair.Status.AHEAD, say("L5 Mining ombud"), null, null));
    }

    public SealedPart sealed() {
        return new SealedPart(say("Who complained"), say("23 people"), say("Show names"), "#", "identity");
    }

    public List<RoadStep> road() {
        return List.of(
                new RoadStep(RoadStep.Status.DONE, say("You told us"), say("1 October")),
                new RoadStep(RoadStep.Status.LATE, say("The district office did not answer"), say("16 October")),
                new RoadStep(RoadStep.Status.NOW, say("The inspectorate offers an answer"), null),
                new RoadStep(RoadStep.Status.AHEAD, say("You say yes or no"), null));
    }

    public List<ReaderLine> readers() {
        return List.of(new ReaderLine(Phrase.name("role", "case-manager"), say("Everything, 5 October")));
    }

    public List<Message> messages() {
        return List.of(
                new Message(false, say("Inspectorate"), in(-22), "On which days was the scale used?"),
                new Message(true, say("You"), in(-19), "Every Saturday since the rains stopped."));
    }

    public List<DocketGroup> docket() {
        var over = ClockMark.running(in(-20), in(-2), now).of(say("Protection report"));
        var soon = ClockMark.running(in(-20), in(1), now).of(say("Proposal"));
        return List.of(
                new DocketGroup(Phrase.of("place.overdue"), true, List.of(row(over, Severity.S1, Confidentiality.P4))),
                new DocketGroup(Phrase.of("place.today"), false, List.of(row(soon, Severity.S3, Confidentiality.P2))));
    }

    private static DocketRow row(ClockMark clock, Severity severity, Confidentiality confidentiality) {
        return new DocketRow(
                clock,
                "#",
                REFERENCE,
                Phrase.name("category", "PRC-01"),
                "Red Terrace, Nessor",
                severity,
                confidentiality,
                State.IN_ACTION,
                say("Labour office, district"),
                "L2",
                "Nura Halim");
    }

    public List<Work> work() {
        return List.of(new Work(
                say("Tell: the office was late, the province has the case now"),
                "#",
                REFERENCE,
                say("Goat Hill"),
                say("The office was late, the province has the case now"),
                say("Call after 18:00. Say the agreed word first."),
                ClockMark.running(in(-20), in(-1), now),
                Action.other(say("I told them"), "#")));
    }

    public List<Figure> figures() {
        return List.of(
                new Figure(say("71 %"), say("answered on time"), false),
                new Figure(say("14"), say("overdue now"), true));
    }

    public Bars bars() {
        return new Bars(
                "bars",
                say("Overdue"),
                say("Cases"),
                List.of(
                        new Bars.Bar(say("Labour office, Dalume"), 12, true),
                        new Bars.Bar(say("Mining office, Salt Bend"), 3, false)));
    }

    public Empty empty() {
        return new Empty("p-clock", say("Nothing is waiting for you"), say("The next one is due on Thursday."), null);
    }

    /** The sample form, with something to look at. */
    public Form form() {
        var lists = Lists.of(list -> List.of("SUBSTANTIATED", "PARTLY", "NOT_SUBSTANTIATED"));
        var sent = Map.of(
                "words", List.of("On 29 October we put our own weights on the scale."),
                "items.rows", List.of("2"),
                "items.0.what", List.of("A tested scale"),
                "items.1.due.day", List.of("31"),
                "since.day", List.of("31"),
                "since.month", List.of("2"),
                "since.year", List.of("2026"));
        return Binder.of(Sample.class, "sample.form", lists)
                .read(sent, LocalDate.EPOCH)
                .form();
    }

    public List<String> pictograms() {
        return List.of(
                "p-security",
                "p-access",
                "p-licence",
                "p-price",
                "p-debt",
                "p-accident",
                "p-weather",
                "p-land",
                "p-words",
                "p-private",
                "p-roadblock",
                "p-pay",
                "p-water",
                "p-children",
                "p-treated",
                "p-punished",
                "p-services",
                "p-you",
                "p-speak",
                "p-receipt",
                "p-talk",
                "p-office",
                "p-clock",
                "p-answer",
                "p-steps",
                "p-shield",
                "p-nopapers",
                "p-noname",
                "p-hidden",
                "p-hand",
                "p-free");
    }

    public List<String> icons() {
        return List.of(
                "i-exit",
                "i-globe",
                "i-phone",
                "i-listen",
                "i-print",
                "i-eye",
                "i-key",
                "i-search",
                "i-filter",
                "i-next",
                "i-chev",
                "i-message",
                "i-pen",
                "i-person",
                "i-group",
                "i-office",
                "i-place",
                "i-download",
                "i-check",
                "i-cross",
                "i-plus",
                "i-shield",
                "i-hold",
                "i-up",
                "i-scales",
                "i-file",
                "i-signal-off",
                "i-info",
                "i-bell",
                "i-remedy",
                "i-two",
                "i-ledger",
                "i-menu");
    }
}
