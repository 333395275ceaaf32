package org.recourse.web.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.recourse.access.Relation;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.grievance.History;
import org.recourse.taxonomy.Step;
import org.recourse.web.record.Paper.Fact;
import org.recourse.web.record.Paper.Part;
import org.recourse.web.record.Paper.Row;
import org.recourse.web.shared.history.Happened;
import org.recourse.web.shared.part.Happening;
import org.recourse.web.shared.part.Happening.Kind;

/** The copy for an oversight body: how far the case climbed, every clock, every act and every read; roles and no names. */
final class OversightPaper {

    private static final Map<Relation, String> STANDINGS = Map.of(
            Relation.ACCOUNTABLE_OFFICE, "accountable",
            Relation.L5_WITH, "accountable",
            Relation.DECIDING_OFFICE, "deciding",
            Relation.ASKED_OFFICE, "asked",
            Relation.FORMER_OFFICE, "former");

    private final History file;
    private final CaseView view;
    private final Ink ink;

    OversightPaper(History file, Ink ink) {
        this.file = file;
        this.view = file.view();
        this.ink = ink;
    }

    Stream<Part> parts() {
        var remedy = new RemedyPart(view, ink, "finding");
        return Stream.of(
                Part.facts("case", ink.say("part.case"), facts()),
                Part.words(
                        "summary",
                        ink.say("part.summary"),
                        view.text(Field.SUMMARY).map(CaseView.Text::words).stream()
                                .toList()),
                Part.table("offices", ink.say("part.offices"), columns("office", "as", "since", "until"), offices()),
                remedy.findings(),
                remedy.items(),
                Part.table("clocks", ink.say("part.clocks"), columns("step", "started", "due", "result"), clocks()),
                Part.table("history", ink.say("part.history"), columns("when", "who", "what"), history()));
    }

    private List<String> columns(String... names) {
        return Stream.of(names).map(name -> ink.say("column." + name)).toList();
    }

    private List<Fact> facts() {
        var header = view.header();
        var facts = new ArrayList<Fact>();
        facts.add(ink.fact("state", ink.code("state", header.state().name())));
        facts.add(ink.fact("told", ink.date(header.receivedAt())));
        facts.add(ink.fact("severity", marked("severity", header.severity().name())));
        facts.add(ink.fact(
                "confidentiality",
                marked("confidentiality", header.confidentiality().name())));
        facts.add(ink.fact("complainants", ink.texts().number(view.persons().size())));
        Optional.ofNullable(header.reprisal())
                .ifPresent(band -> facts.add(ink.fact("risk", ink.code("band", band.name()))));
        Optional.ofNullable(header.office())
                .ifPresent(office -> facts.add(ink.fact("accountable", ink.office(office))));
        facts.add(ink.fact("desk", ink.names().office(header.desk())));
        facts.add(ink.fact("breaches", ink.texts().number(header.breaches())));
        view.categories().forEach(code -> facts.add(ink.fact("allegation", ink.category(code))));
        newest().ifPresent(facts::add);
        return facts;
    }

    /** What whoever keeps the paper holds the history against later: a hash binds all entries before its own. */
    private Optional<Fact> newest() {
        return file.page().derived()
                ? Optional.empty()
                : file.page().events().stream()
                        .findFirst()
                        .map(entry -> ink.fact("newest", ink.say("newest", entry.number(), ink.hash(entry.hash()))));
    }

    private String marked(String list, String code) {
        return ink.say("category", code, ink.code(list, code));
    }

    private List<Row> offices() {
        return view.standings().stream()
                .filter(standing -> standing.office() != null && STANDINGS.containsKey(standing.relation()))
                .filter(standing -> !view.onlyDecides(standing))
                .sorted(Comparator.comparing(CaseView.Standing::since))
                .map(this::office)
                .toList();
    }

    private Row office(CaseView.Standing standing) {
        var as = STANDINGS.getOrDefault(standing.relation(), "");
        var office = standing.office();
        return new Row(
                "act",
                List.of(
                        office == null ? "" : ink.office(office),
                        ink.say("as." + as),
                        ink.date(standing.since()),
                        standing.until() == null ? ink.say("still") : ink.date(standing.until())));
    }

    private List<Row> clocks() {
        return view.clocks().stream()
                .filter(clock -> clock.step() != Step.CASE_CLOCK)
                .sorted(Comparator.comparing(CaseView.Owed::startedAt).thenComparing(CaseView.Owed::no))
                .map(this::clock)
                .toList();
    }

    private Row clock(CaseView.Owed clock) {
        var result = result(clock);
        return new Row(
                result.equals("missed") || result.equals("late") ? "breach" : "act",
                List.of(
                        ink.code("step", clock.step().name()),
                        ink.date(clock.startedAt()),
                        ink.date(clock.dueAt()),
                        ink.say("result." + result)));
    }

    private String result(CaseView.Owed clock) {
        if (!clock.running()) {
            return clock.breachedAt() == null ? "met" : "missed";
        }
        if (clock.paused()) {
            return "paused";
        }
        return clock.breachedAt() != null || clock.dueAt().isBefore(view.now()) ? "late" : "runs";
    }

    /** The oldest first: on paper a case is read as it happened. Each read has its line, also of one who reads much. */
    private List<Row> history() {
        var entries = file.page().events().stream().map(this::happened).toList();
        var lines = new ArrayList<>(ink.lines().each(entries));
        Collections.reverse(lines);
        return lines.stream().map(this::line).toList();
    }

    /**
     * Who did it is a role and an office, on paper as for the complainant: a name stays in the house, and so does what
     * somebody wrote as a reason to read.
     */
    private Happened happened(History.Event event) {
        var office = event.office();
        return new Happened(
                event.at(),
                event.act(),
                event.role(),
                null,
                office == null ? null : ink.names().office(office),
                null,
                event.facts(),
                null,
                file.page().derived());
    }

    private Row line(Happening line) {
        var texts = ink.texts();
        var what = ink.plain(line.what());
        return new Row(
                kind(line.kind()),
                List.of(
                        texts.longDate(line.at()) + " " + texts.time(line.at()),
                        ink.plain(line.by()),
                        line.why() == null ? what : ink.say("what.why", what, ink.plain(line.why()))));
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case READ, BREACH -> kind.name().toLowerCase(Locale.ROOT);
            case ACT, TOLD, OPEN, CLOCK -> "act";
        };
    }
}
