package org.recourse.web.grievance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Relation;
import org.recourse.access.Scope;
import org.recourse.grievance.CaseView;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.CaseHead;
import org.recourse.web.shared.part.ClockBar;
import org.recourse.web.shared.part.ClockMark;

/** Draws what stands above every page of a case from what its reader may see. */
final class CaseHeads {

    /** Time that the complainant has and does not owe. */
    private static final Set<Step> WINDOWS = EnumSet.of(Step.APPEAL_WINDOW, Step.UNREAD, Step.REOPEN_WINDOW);

    private final CaseView view;
    private final CountryNames names;
    private final Sights sights;

    CaseHeads(CaseView view, CountryNames names) {
        this.view = view;
        this.names = names;
        this.sights = new Sights(view);
    }

    /** @param page the end of the address of the page that is shown, empty for the summary */
    CaseHead head(String page) {
        var header = view.header();
        var running = shown();
        var office = header.office();
        return new CaseHead(
                view.reference().text(),
                header.state(),
                title(),
                names.place(header.area()),
                header.severity(),
                header.confidentiality(),
                header.reprisal() == null
                        ? null
                        : Phrase.of(
                                "case.risk",
                                Phrase.name("band", header.reprisal().name())),
                header.hold() ? Phrase.of("case.hold") : null,
                running.map(clock -> Phrase.name("step", clock.step().name())).orElse(null),
                running.map(this::mark).orElse(ClockMark.none()),
                running.filter(clock -> !clock.paused()).map(this::bar).orElse(null),
                running.filter(clock -> !clock.paused() && !clock.dueAt().isBefore(view.now()))
                        .map(this::days)
                        .orElse(null),
                office == null ? null : Phrase.words(names.office(office)),
                office == null ? null : ownerNote(office),
                tabs(),
                href(page));
    }

    /** The leading category, or before triage what the first words were about. */
    Phrase title() {
        var header = view.header();
        if (header.category() != null) {
            return Phrase.name("category", header.category());
        }
        return header.tile() == null ? Phrase.of("case.untitled") : Phrase.name("tile", header.tile());
    }

    String href(String page) {
        return "/portal/cases/" + view.reference().text() + page;
    }

    private List<CaseHead.Tab> tabs() {
        var tabs = new ArrayList<CaseHead.Tab>();
        tabs.add(tab("summary", ""));
        if (sights.opens(Scope.HISTORY)) {
            tabs.add(tab("history", "/history"));
        }
        if (sights.opens(Scope.MESSAGES)) {
            tabs.add(tab("messages", "/messages"));
        }
        if (sights.opens(Scope.PROPOSAL) || sights.opens(Scope.REMEDY)) {
            tabs.add(tab("remedy", "/remedy"));
        }
        if (sights.opens(Scope.ACCESS_LOG)) {
            tabs.add(tab("reads", "/reads"));
        }
        return tabs;
    }

    private CaseHead.Tab tab(String key, String page) {
        return new CaseHead.Tab(Phrase.of("case.page." + key), href(page), 0);
    }

    /** The clock of the reader's own step, else the one that the case waits for. */
    Optional<CaseView.Owed> shown() {
        return mine().or(() -> running(view.header().step()));
    }

    /** What the reader owes and is due first, as his lists name it too. */
    Optional<CaseView.Owed> mine() {
        return view.clocks().stream()
                .filter(clock -> clock.running() && clock.mine())
                .min(Comparator.comparing(CaseView.Owed::dueAt));
    }

    private Optional<CaseView.Owed> running(@Nullable Step step) {
        return view.clocks().stream()
                .filter(clock -> clock.running() && clock.step() == step)
                .min(Comparator.comparing(CaseView.Owed::dueAt));
    }

    /** What this office owes first, whoever reads; a step that pauses where no other runs. */
    Optional<CaseView.Owed> owedBy(int office) {
        var principals = view.standings().stream()
                .filter(standing -> Objects.equals(standing.office(), office))
                .map(CaseView.Standing::principal)
                .collect(Collectors.toSet());
        return view.clocks().stream()
                .filter(clock -> (clock.running() || clock.paused()) && principals.contains(clock.owner()))
                .min(Comparator.comparing(CaseView.Owed::paused).thenComparing(CaseView.Owed::dueAt));
    }

    ClockMark mark(CaseView.Owed clock) {
        if (clock.paused()) {
            return ClockMark.paused(Phrase.of("case.clock.waits"));
        }
        return WINDOWS.contains(clock.step()) && clock.dueAt().isBefore(view.now())
                ? ClockMark.window(clock.dueAt())
                : ClockMark.running(clock.startedAt(), clock.dueAt(), view.now());
    }

    private ClockBar bar(CaseView.Owed clock) {
        var whole =
                Math.max(1, Duration.between(clock.startedAt(), clock.dueAt()).toSeconds());
        var gone = Duration.between(clock.startedAt(), view.now()).toSeconds() / (double) whole;
        return new ClockBar(gone, Phrase.of("case.bar", day(clock), length(clock)));
    }

    private Phrase days(CaseView.Owed clock) {
        return Phrase.of("case.clock.note", day(clock), length(clock));
    }

    /** Which day it is since the start, which is the first; for as long as it is not late at most the last. */
    private long day(CaseView.Owed clock) {
        return days(clock.startedAt(), view.now());
    }

    private long length(CaseView.Owed clock) {
        return days(clock.startedAt(), clock.dueAt());
    }

    /** Days of the place, with the first and the last: as the dates beside it are counted. */
    private long days(Instant from, Instant until) {
        var zone = names.zone(view.header().area());
        return ChronoUnit.DAYS.between(
                        from.atZone(zone).toLocalDate(), until.atZone(zone).toLocalDate())
                + 1;
    }

    private Phrase ownerNote(int office) {
        var since = view.standings().stream()
                .filter(standing -> standing.until() == null && isWith(standing, office))
                .map(CaseView.Standing::since)
                .max(Comparator.naturalOrder());
        var code = names.level(office);
        var level = code == null ? Phrase.words("") : Phrase.coded("level", code);
        if (since.isEmpty()) {
            return level;
        }
        boolean late = view.standings().stream().anyMatch(this::wasLate);
        return Phrase.of(late ? "case.owner.late" : "case.owner.note", level, since.get());
    }

    /** Whether an office lost the case because it did not do something in time, and not because somebody asked. */
    boolean wasLate(CaseView.Standing standing) {
        return standing.relation() == Relation.FORMER_OFFICE
                && view.clocks().stream()
                        .anyMatch(clock -> clock.breachedAt() != null && clock.owner() == standing.principal());
    }

    private static boolean isWith(CaseView.Standing standing, int office) {
        return Objects.equals(standing.office(), office)
                && (standing.relation() == Relation.ACCOUNTABLE_OFFICE || standing.relation() == Relation.L5_WITH);
    }
}
