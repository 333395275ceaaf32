package org.recourse.web.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Relation;
import org.recourse.access.Rights;
import org.recourse.access.Scope;
import org.recourse.answer.Offer;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.History;
import org.recourse.grievance.Represented;
import org.recourse.grievance.State;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Gallery;

/** Cases as their complainants see them on the day of the gallery. */
final class MySamples {

    static final int DESK = 12;
    static final int OFFICE = 13;

    private static final Instant TOLD = Gallery.NOW.minus(Duration.ofHours(1));

    private MySamples() {}

    /** Just told: it must be acknowledged and read. */
    static CaseView registered() {
        return view(
                State.REGISTERED,
                null,
                Step.TRIAGE,
                running(Step.ACKNOWLEDGE, "2026-11-26T21:59:59Z"),
                running(Step.TRIAGE, "2026-11-26T21:59:59Z"));
    }

    /** Read before anybody acknowledged it: an office looks at it while that is still owed. */
    static CaseView admitted() {
        return view(
                State.ASSIGNED,
                OFFICE,
                Step.ACCEPT_OR_RECUSE,
                running(Step.ACKNOWLEDGE, "2026-11-26T21:59:59Z"),
                running(Step.ACCEPT_OR_RECUSE, "2026-11-30T21:59:59Z"));
    }

    /** Nothing is owed any more but the word that it was read. */
    static CaseView owed(State state, Step... steps) {
        var clocks = List.of(steps).stream()
                .map(step -> running(step, "2026-11-30T21:59:59Z"))
                .toArray(CaseView.Owed[]::new);
        return view(state, null, null, clocks);
    }

    static CaseView view(State state, @Nullable Integer office, @Nullable Step step, CaseView.Owed... clocks) {
        var header = new CaseView.Header(
                state,
                null,
                Severity.S2,
                Confidentiality.P2,
                null,
                null,
                "PRICE",
                6,
                DESK,
                office,
                state == State.UNDER_APPEAL ? OFFICE : null,
                TOLD,
                TOLD,
                null,
                step,
                null,
                null,
                null,
                true,
                false,
                "en",
                null,
                null,
                0,
                0,
                0,
                false);
        return new CaseView(
                new Reference(42),
                1,
                Gallery.NOW,
                header,
                Role.COMPLAINANT,
                "p0",
                Set.of(Relation.RECEIPT),
                new Rights(0, 0, Scope.mask(Set.of(Scope.SKELETON)), 0, 0, Set.of(4), Set.of(Relation.RECEIPT)),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                Represented.NOBODY,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(clocks),
                List.of(),
                List.of(),
                "00",
                List.of(),
                List.of());
    }

    private static CaseView.Owed running(Step step, String due) {
        return new CaseView.Owed(step, 0, 0, 7, false, TOLD, Instant.parse(due), true, false, null, List.of());
    }

    static History.Event event(long seq, String act, Map<String, String> facts) {
        var at = Instant.parse("2026-11-0" + seq + "T08:00:00Z");
        return new History.Event(seq, at, at, act, "clockwork", null, null, null, facts, "");
    }

    static Offer offer() {
        return new Offer(List.of(), List.of(), "A true scale.", "You get it.", "Go to the Mining Ombud.");
    }
}
