package org.recourse.web.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Act;
import org.recourse.grievance.Docket;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;
import org.recourse.web.portal.TodayPage.Reminder;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.StepActs;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Figure;
import org.recourse.web.shared.part.Work;

/** Lays out what waits for somebody in a role. */
final class TodaySheet {

    private static final Duration NEAR = Duration.ofHours(36);
    private static final Duration AHEAD = Duration.ofDays(7);

    private final Role role;
    private final CountryNames names;
    private final Instant now;
    private final Sections sections = new Sections();
    private final List<Figure> figures = new ArrayList<>();
    private int owed;

    TodaySheet(Role role, CountryNames names, Instant now) {
        this.role = role;
        this.names = names;
        this.now = now;
    }

    /** What waits, the first due first. */
    void add(List<Docket.Row> rows) {
        for (var row : rows) {
            var step = row.step();
            if (step != null) {
                owed++;
                sections.add(step, work(row, step));
            }
        }
    }

    private Work work(Docket.Row row, Step step) {
        var href = "/portal/cases/" + row.reference().text();
        var category = row.category() == null ? Phrase.of("case.untitled") : Phrase.name("category", row.category());
        return new Work(
                Phrase.of("do." + step, "step." + step, List.of()),
                href,
                row.reference().text(),
                Phrase.of("today.about", category, names.district(row.area())),
                null,
                clock(row.due()),
                act(step)
                        .map(act -> Action.other(Phrase.of("act." + act.code()), href + "/acts/" + act.code()))
                        .orElse(null));
    }

    /** One button, where one act does the step; what has a choice is read on the case first. */
    private static Optional<Act> act(Step step) {
        return switch (step) {
            case ADMISSIBILITY, RELEASE, APPEAL_WINDOW, ACCEPT_OR_RECUSE -> Optional.empty();
            default -> StepActs.of(step).stream().findFirst();
        };
    }

    private ClockMark clock(@Nullable Instant due) {
        if (due == null) {
            return ClockMark.none();
        }
        var open = due.isBefore(now.plus(NEAR))
                ? ClockMark.Shape.SOON
                : due.isBefore(now.plus(AHEAD)) ? ClockMark.Shape.HALF : ClockMark.Shape.ONTIME;
        return new ClockMark(due.isBefore(now) ? ClockMark.Shape.OVER : open, null, due, null);
    }

    /** What those who watch over others see at a glance. */
    void breaches(Docket.Counts counts) {
        figures.add(new Figure(
                Phrase.of("docket.count", counts.late()), Phrase.of("today.figure.late"), counts.late() > 0));
        figures.add(new Figure(
                Phrase.of("docket.count", counts.open() + counts.mine()), Phrase.of("today.figure.open"), false));
        figures.add(new Figure(Phrase.of("docket.count", counts.closed()), Phrase.of("today.figure.closed"), false));
    }

    TodayPage page() {
        return new TodayPage(
                Phrase.of("today.lead", now, owed),
                role == Role.LIAISON ? Action.main(Phrase.of("today.start.register"), "/portal/report") : null,
                null,
                sections.all(),
                figures,
                new Empty("p-clock", Phrase.of("today.nothing"), Phrase.of("today.nothing.none"), elsewhere()),
                reminders().stream().map(TodaySheet::reminder).toList(),
                role == Role.LIAISON || role == Role.PROTECTION || role == Role.CASE_MANAGER);
    }

    private @Nullable Action elsewhere() {
        return switch (role) {
            case ADMINISTRATOR -> null;
            case OVERSIGHT -> Action.other(Phrase.of("overdue.title"), "/portal/overdue");
            default -> Action.other(Phrase.of("docket.others"), "/portal/cases?part=open");
        };
    }

    private List<String> reminders() {
        return switch (role) {
            case LIAISON -> List.of("nopapers", "names", "silence");
            case PROTECTION -> List.of("sealed", "names");
            case OFFICIAL -> List.of("duty", "names", "silence");
            case OVERSIGHT -> List.of("fact", "names");
            case ADMINISTRATOR -> List.of("nocase");
            default -> List.of("names", "silence");
        };
    }

    private static Reminder reminder(String key) {
        var icon = switch (key) {
            case "sealed" -> "k-4";
            case "names" -> "i-eye";
            case "fact" -> "i-scales";
            case "duty" -> "i-office";
            case "nocase" -> "k-3";
            default -> "i-info";
        };
        return new Reminder(icon, Phrase.of("today.remind." + key), Phrase.of("today.remind." + key + ".say"));
    }
}
