package org.recourse.web.grievance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Relation;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.History;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Stair;

/**
 * How far a case has climbed. Whoever sees the whole history reads it from the acts that sent the case on: which offices
 * were passed over and why, which were late, which stepped aside. Everybody else sees the offices that have and had it.
 */
final class Ladder {

    /** An office that is passed over for this reason stands on the stairs already, as what it was. */
    private static final String WAS_HERE = "BEFORE";

    private final CaseView view;
    private final CountryNames names;
    private final Function<String, Optional<Integer>> offices;
    private final CaseHeads heads;
    private final List<Stair> stairs = new ArrayList<>();
    private final List<Stair> deciders = new ArrayList<>();
    private boolean appealed;

    /** @param offices the number of an office by the name that the ledger has for it */
    Ladder(CaseView view, CountryNames names, Function<String, Optional<Integer>> offices) {
        this.view = view;
        this.names = names;
        this.offices = offices;
        this.heads = new CaseHeads(view, names);
    }

    /** @param way the acts that sent the case to an office, the first first; none where the reader does not see them */
    List<Stair> stairs(List<History.Event> way) {
        way.forEach(this::go);
        var all = new ArrayList<>(stairs.isEmpty() ? standings() : stairs);
        all.addAll(deciders);
        return List.copyOf(all);
    }

    /** While an appeal is open, the office of an entry is the one that decides it. */
    private void go(History.Event event) {
        boolean begins = event.act().equals(Act.APPEAL.code());
        boolean ends = event.act().equals(Act.UPHOLD.code()) || event.act().equals(Act.DISMISS.code());
        if (ends) {
            decided("history.stair." + event.act());
            appealed = false;
        }
        if (appealed || begins) {
            decide(event, begins);
        } else {
            climb(event);
        }
    }

    /** Another office decides the appeal, from the first one on. */
    private void decide(History.Event event, boolean first) {
        appealed = true;
        Optional.ofNullable(event.facts().get("office")).flatMap(offices).ifPresent(office -> {
            if (!first) {
                decided("history.stair.left");
            }
            deciders.add(new Stair(
                    Stair.Status.NOW,
                    names.officeAndLevel(office),
                    Phrase.of("history.stair.decides", event.at()),
                    clock(office)));
        });
    }

    private void decided(String note) {
        if (!deciders.isEmpty()) {
            var last = deciders.remove(deciders.size() - 1);
            deciders.add(new Stair(Stair.Status.WAS, last.title(), Phrase.of(note), null));
        }
    }

    private void climb(History.Event event) {
        var office = Optional.ofNullable(event.facts().get("office")).flatMap(offices);
        office.ifPresent(next -> {
            leave(event);
            event.facts().entrySet().stream()
                    .filter(fact -> fact.getKey().startsWith("passed-over."))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(fact -> passedOver(fact.getValue()));
            arrive(next, event);
        });
    }

    /** The case comes to an office, also to one that could not have it before. */
    private void arrive(int office, History.Event event) {
        var title = names.officeAndLevel(office);
        stairs.removeIf(stair -> stair.isPassedOver() && stair.title().equals(title));
        stairs.add(new Stair(Stair.Status.NOW, title, Phrase.of("case.who.since", event.at()), clock(office)));
    }

    /** The office that had the case has it no more: because it was late, because somebody asked, or by itself. */
    private void leave(History.Event event) {
        if (stairs.isEmpty()) {
            return;
        }
        var last = stairs.remove(stairs.size() - 1);
        var step = event.facts().get("step");
        boolean late = event.facts().containsKey("since");
        var note = step != null && late ? Phrase.of("history.stair.late", Phrase.name("step", step)) : left(event);
        stairs.add(new Stair(late ? Stair.Status.BREACHED : Stair.Status.WAS, last.title(), note, null));
    }

    private static Phrase left(History.Event event) {
        var reason = event.facts().get("reason");
        if (event.act().equals(Act.RE_ROUTE.code()) && reason != null) {
            return Phrase.of("history.stair.rerouted", Phrase.name("reroute_reason", reason));
        }
        return switch (event.act()) {
            case "recuse" -> Phrase.of("history.stair.recused");
            case "uphold" -> Phrase.of("history.stair.appealed");
            default -> Phrase.of("history.stair.left");
        };
    }

    private void passedOver(String fact) {
        var parts = fact.split(":", 2);
        offices.apply(parts[0])
                .filter(office -> !parts[1].equals(WAS_HERE))
                .map(office -> new Stair(
                        Stair.Status.PASSED, names.officeAndLevel(office), Phrase.name("eligible", parts[1]), null))
                .filter(stair ->
                        stairs.stream().noneMatch(other -> other.title().equals(stair.title())))
                .ifPresent(stairs::add);
    }

    /** The office's own next date, and not that of whoever reads. */
    private @Nullable ClockMark clock(int office) {
        return heads.owedBy(office)
                .map(clock ->
                        heads.mark(clock).of(Phrase.name("step", clock.step().name())))
                .orElse(null);
    }

    /** The offices that had the case and the one that has it, in the order in which they got it. */
    private List<Stair> standings() {
        return view.standings().stream()
                .filter(standing -> standing.office() != null && climbs(standing.relation()))
                .filter(standing -> !view.onlyDecides(standing))
                .collect(Collectors.toMap(CaseView.Standing::office, Function.identity(), Ladder::later))
                .values()
                .stream()
                .sorted(Comparator.comparing(CaseView.Standing::since))
                .map(this::stair)
                .toList();
    }

    private static boolean climbs(Relation relation) {
        return relation == Relation.ACCOUNTABLE_OFFICE
                || relation == Relation.L5_WITH
                || relation == Relation.FORMER_OFFICE;
    }

    private static CaseView.Standing later(CaseView.Standing one, CaseView.Standing other) {
        return one.since().isAfter(other.since()) ? one : other;
    }

    private Stair stair(CaseView.Standing standing) {
        boolean former = standing.relation() == Relation.FORMER_OFFICE;
        var office = Objects.requireNonNull(standing.office());
        var left = heads.wasLate(standing) ? Stair.Status.BREACHED : Stair.Status.WAS;
        return new Stair(
                former ? left : Stair.Status.NOW,
                names.officeAndLevel(office),
                Phrase.of("case.who.since", standing.since()),
                former ? null : clock(office));
    }
}
