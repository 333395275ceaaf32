package org.recourse.web.record;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recourse.access.Relation;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.Field;
import org.recourse.web.record.Paper.Fact;
import org.recourse.web.record.Paper.Part;
import org.recourse.web.record.Paper.Row;

/** The copy for the office that must act: what is said, where roughly, what is due and when. Nobody can be told by it. */
final class DutyBearerPaper {

    private static final Set<Relation> OWING =
            Set.of(Relation.ACCOUNTABLE_OFFICE, Relation.L5_WITH, Relation.DECIDING_OFFICE);

    private final CaseView view;
    private final Ink ink;

    DutyBearerPaper(CaseView view, Ink ink) {
        this.view = view;
        this.ink = ink;
    }

    Stream<Part> parts() {
        return Stream.of(
                Part.facts("case", ink.say("part.case"), facts()),
                Part.words(
                        "summary",
                        ink.say("part.summary"),
                        view.text(Field.SUMMARY).map(CaseView.Text::words).stream()
                                .toList()),
                Part.words(
                        "duties",
                        ink.say("part.duties"),
                        view.categories().stream().map(this::duty).toList()),
                Part.table("due", ink.say("part.due"), List.of(ink.say("column.step"), ink.say("column.due")), due()));
    }

    private List<Fact> facts() {
        var header = view.header();
        var allegations = view.categories().stream().map(code -> ink.fact("allegation", ink.category(code)));
        return Stream.concat(
                        Stream.of(
                                ink.fact("reference", ink.reference(view.reference())),
                                ink.fact("area", ink.names().place(header.area())),
                                ink.fact(
                                        "state",
                                        ink.code("state", header.state().name()))),
                        allegations)
                .toList();
    }

    /** What the State has to do about it, and where that stands: respect, protect or fulfil (UNGP 1 and 25). */
    private String duty(String code) {
        var category = ink.taxonomy().category(code);
        return ink.say("duty", ink.code("category", code), ink.code("duty", category.duty()), category.cited());
    }

    private List<Row> due() {
        var owners = view.standings().stream()
                .filter(standing -> standing.until() == null && OWING.contains(standing.relation()))
                .map(CaseView.Standing::principal)
                .collect(Collectors.toSet());
        return view.clocks().stream()
                .filter(clock -> clock.running() && owners.contains(clock.owner()))
                .sorted(Comparator.comparing(CaseView.Owed::dueAt))
                .map(clock -> new Row(
                        clock.dueAt().isBefore(view.now()) ? "breach" : "act",
                        List.of(ink.code("step", clock.step().name()), ink.date(clock.dueAt()))))
                .toList();
    }
}
