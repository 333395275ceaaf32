package org.recourse.web.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.History;
import org.recourse.grievance.State;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.RoadStep;

/** The road of a case in plain words: what was done, what was late, where it is, and what comes. */
final class MyRoad {

    /** Acts that the complainant is told as steps of the road, and nothing of what is between offices. */
    private static final Set<String> STEPS = Set.of(
            "register",
            "triage",
            "admit",
            "reject",
            "refer",
            "referral-report",
            "refer-part",
            "accept",
            "recuse",
            "re-route",
            "hand-over",
            "ask",
            "answer",
            "add-information",
            "add-party",
            "release",
            "agree",
            "dispute",
            "revise",
            "stand",
            "appeal",
            "uphold",
            "dismiss",
            "hear",
            "reply",
            "mediate",
            "request-measure",
            "report-measure",
            "extend",
            "milestone",
            "pay",
            "report-done",
            "view-item",
            "verify",
            "report-reprisal",
            "upgrade",
            "downgrade",
            "reclassify",
            "withdraw",
            "close",
            "reopen");

    /** What is still to come, from each state. */
    private static final Map<State, List<String>> AHEAD = Map.ofEntries(
            Map.entry(State.REGISTERED, List.of("read", "office", "answer", "reply", "done")),
            Map.entry(State.TRIAGED, List.of("office", "answer", "reply", "done")),
            Map.entry(State.ASSIGNED, List.of("accept", "answer", "reply", "done")),
            Map.entry(State.IN_ACTION, List.of("answer", "reply", "done")),
            Map.entry(State.AWAITING_COMPLAINANT, List.of("yours", "answer", "reply", "done")),
            Map.entry(State.PROPOSED, List.of("check", "reply", "done")),
            Map.entry(State.OFFERED, List.of("reply", "done")),
            Map.entry(State.DISPUTED, List.of("again", "reply", "done")),
            Map.entry(State.UNDER_APPEAL, List.of("decide")),
            Map.entry(State.REMEDY, List.of("done", "close")),
            Map.entry(State.CLOSING, List.of("close")),
            Map.entry(State.REFERRED, List.of("close")),
            Map.entry(State.INADMISSIBLE, List.of("appeal")),
            Map.entry(State.CLOSED, List.of()));

    private final CaseView view;
    private final List<History.Event> events;
    private final Places places;

    /** @param events the latest first */
    MyRoad(CaseView view, List<History.Event> events, Places places) {
        this.view = view;
        this.events = events;
        this.places = places;
    }

    List<RoadStep> steps() {
        var done = new ArrayList<RoadStep>();
        var inOrder = new ArrayList<>(events);
        Collections.reverse(inOrder);
        inOrder.stream()
                .filter(event -> !event.facts().containsKey("pending"))
                .forEach(event -> step(event).ifPresent(done::add));
        var steps = together(done);
        var ahead = ahead();
        for (int i = 0; i < ahead.size(); i++) {
            var status = i == 0 ? RoadStep.Status.NOW : RoadStep.Status.AHEAD;
            steps.add(new RoadStep(status, Phrase.of("mine.ahead." + ahead.get(i)), null));
        }
        return steps;
    }

    private List<String> ahead() {
        var ahead = AHEAD.getOrDefault(view.header().state(), List.of());
        return ahead.contains("appeal") && view.header().lastInstance() ? List.of("courts") : ahead;
    }

    /**
     * What was late again and again, with nothing done in between and the case where it was, is said once: how often, and
     * how it was the last time.
     */
    private static List<RoadStep> together(List<RoadStep> steps) {
        var said = new ArrayList<RoadStep>();
        int times = 0;
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            times++;
            if (i + 1 == steps.size() || !isSaidWith(step, steps.get(i + 1))) {
                var what = times == 1 ? step.what() : Phrase.of("mine.road.times", step.what(), times);
                said.add(new RoadStep(step.status(), what, step.when()));
                times = 0;
            }
        }
        return said;
    }

    /** A step that names the office to which the case went then stands for itself. */
    private static boolean isSaidWith(RoadStep step, RoadStep next) {
        return step.status() == RoadStep.Status.LATE
                && step.what().equals(next.what())
                && Objects.requireNonNull(step.when()).key().equals("on");
    }

    private Optional<RoadStep> step(History.Event event) {
        if (event.act().equals("escalate")) {
            var status = event.facts().containsKey("since") ? RoadStep.Status.LATE : RoadStep.Status.DONE;
            return Optional.of(new RoadStep(status, Phrase.of("mine.road." + moved(event)), then(event)));
        }
        return STEPS.contains(event.act())
                ? Optional.of(new RoadStep(RoadStep.Status.DONE, what(event), Phrase.of("on", event.at())))
                : Optional.empty();
    }

    private Phrase what(History.Event event) {
        return Phrase.of("mine.road." + event.act(), office(event));
    }

    /** Who was late: an office, before there is one the desk itself, and else whoever owed a step beside it. */
    private String moved(History.Event event) {
        if (!event.facts().containsKey("since")) {
            return "escalate";
        }
        if (event.facts().containsKey("office")) {
            return "late";
        }
        return view.header().office() == null ? "late.desk" : "late.step";
    }

    /** When the case moved on, and to whom: to an office by the entry, to a desk by the case as it stands now. */
    private Phrase then(History.Event event) {
        if (event.facts().containsKey("office")) {
            return Phrase.of("mine.road.moved", event.at(), office(event));
        }
        return view.header().office() == null && event.equals(newestMove())
                ? Phrase.of("mine.road.moved", event.at(), named(view.header().desk()))
                : Phrase.of("on", event.at());
    }

    private History.@Nullable Event newestMove() {
        return events.stream()
                .filter(event -> event.act().equals("escalate"))
                .findFirst()
                .orElse(null);
    }

    private Phrase office(History.Event event) {
        return Optional.ofNullable(event.facts().get("office"))
                .filter(number -> number.matches("\\d{1,9}"))
                .map(number -> named(Integer.parseInt(number)))
                .orElseGet(() -> Phrase.of("mine.office"));
    }

    private Phrase named(int office) {
        return places.office(office).map(Phrase::words).orElseGet(() -> Phrase.of("mine.office"));
    }
}
