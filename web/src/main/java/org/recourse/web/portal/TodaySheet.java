package org.recourse.web.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Installation;
import org.recourse.directory.DaysAhead;
import org.recourse.grievance.Act;
import org.recourse.grievance.Docket;
import org.recourse.grievance.Order;
import org.recourse.oversight.Overdue;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;
import org.recourse.web.portal.TodayPage.Finding;
import org.recourse.web.portal.TodayPage.Reminder;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.StepActs;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Figure;
import org.recourse.web.shared.part.NextStep;
import org.recourse.web.shared.part.Work;

/** Lays out what waits for somebody in a role. */
final class TodaySheet {

    /** A sweep that is further behind than this many seconds does not keep up. */
    private static final long KEEPS_UP = 60;

    /** So many names are shown of what should be looked at. */
    private static final int SHOWN = 12;

    private final Role role;
    private final CountryNames names;
    private final Instant now;
    private final Sections sections = new Sections();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private List<Work> breaches = List.of();
    private int owed;
    private boolean more;

    TodaySheet(Role role, CountryNames names, Instant now) {
        this.role = role;
        this.names = names;
        this.now = now;
    }

    /** What waits, the first due first; whether there is more than this. */
    void add(List<Docket.Row> rows, boolean goesOn) {
        more = goesOn;
        for (var row : rows) {
            var step = row.step();
            if (step != null) {
                add(row, step, row.due());
            }
            var next = row.next();
            if (next != null) {
                add(row, next.step(), next.due());
            }
        }
    }

    /** Orders of the office that wait for its report; of the cases nothing is known here. */
    void orders(List<Order.Line> orders) {
        for (var order : orders) {
            owed++;
            var number = order.number().text();
            sections.add(
                    "order",
                    new Work(
                            Phrase.of("today.order.do"),
                            "/portal/orders/" + number,
                            number,
                            Phrase.name("measure", order.kind()),
                            null,
                            null,
                            clock(order.due()),
                            Action.other(Phrase.of("today.order.do"), "/portal/orders/" + number)));
        }
    }

    /** A case stands under what is due first in it and under what it waits for: both are owed. */
    private void add(Docket.Row row, Step step, @Nullable Instant due) {
        owed++;
        boolean approves = step == Step.ADMISSIBILITY && row.summary() == Docket.Approval.WAITS;
        var kind = approves ? Sections.APPROVE : Sections.key(step);
        sections.add(kind, work(row, step, due, Sections.saysAll(kind) ? null : detail(row, step)));
    }

    private Work work(Docket.Row row, Step step, @Nullable Instant due, @Nullable Phrase detail) {
        var href = "/portal/cases/" + row.reference().text();
        var category = row.category() == null ? Phrase.of("case.untitled") : Phrase.name("category", row.category());
        return new Work(
                what(row, step),
                href,
                row.reference().text(),
                Phrase.of("today.about", category, names.district(row.area())),
                detail,
                null,
                clock(due),
                act(row, step, href));
    }

    /** The usual act; where there is a choice, the case, on which it is made; none where somebody else must act first. */
    private static @Nullable Action act(Docket.Row row, Step step, String href) {
        if (step == Step.ADMISSIBILITY && row.summary() == Docket.Approval.OWN_WAITS) {
            return null;
        }
        return StepActs.of(row, step)
                .map(act -> Action.other(name(act), href + "/acts/" + act.code()))
                .orElse(Action.other(Phrase.of("today.open"), href));
    }

    /** What a button says: nobody confirms before having looked. */
    private static Phrase name(Act act) {
        return Phrase.of(act == Act.CONFIRM ? "today.look" : "act." + act.code());
    }

    /** What is to be done; of words that are owed, which; of a case that is to be admitted, what comes before that. */
    private static Phrase what(Docket.Row row, Step step) {
        if (step == Step.ADMISSIBILITY) {
            return Phrase.of(
                    switch (row.summary()) {
                        case NONE -> "do.ADMISSIBILITY.write";
                        case WAITS -> "do.ADMISSIBILITY.approve";
                        case OWN_WAITS -> "today.approval";
                        case APPROVED -> "do.ADMISSIBILITY";
                    });
        }
        return step == row.step() ? words(row, step) : Phrase.of("do." + step, "step." + step, List.of());
    }

    private static Phrase detail(Docket.Row row, Step step) {
        return step == row.step() ? words(row).orElse(what(row, step)) : what(row, step);
    }

    private static Phrase words(Docket.Row row, Step step) {
        return words(row)
                .map(words -> Phrase.of("today.tell.words", words))
                .orElse(Phrase.of("do." + step, "step." + step, List.of()));
    }

    /** The words that are owed; none where it is something else. */
    private static Optional<Phrase> words(Docket.Row row) {
        return row.words().stream()
                .map(word -> Phrase.name("told", word.name()))
                .reduce((one, other) -> Phrase.of("today.tell.and", one, other));
    }

    private ClockMark clock(@Nullable Instant due) {
        return due == null ? ClockMark.none() : ClockMark.by(due, now, null);
    }

    /** What those who watch over others see at a glance. */
    void watches(int late, Docket.Counts counts, List<Overdue.Late> latest) {
        figures.add(figure("late", late, Overdue.MOST, late > 0));
        figures.add(figure("open", counts.open() + counts.mine(), Docket.Counts.MOST, false));
        figures.add(figure("closed", counts.closed(), Docket.Counts.MOST, false));
        breaches = latest.stream().map(this::breach).toList();
    }

    private static Figure figure(String key, int count, int most, boolean hot) {
        return new Figure(
                Phrase.of(count < most ? "docket.count" : "docket.count.more", Math.min(count, most)),
                Phrase.of("today.figure." + key),
                hot);
    }

    private Work breach(Overdue.Late late) {
        var who = late.office() == null ? Phrase.name("role", "oversight") : Phrase.words(names.office(late.office()));
        var what =
                Phrase.of("today.breach", who, Phrase.name("step", late.step().name()));
        var category = late.category() == null ? Phrase.of("case.untitled") : Phrase.name("category", late.category());
        return new Work(
                what,
                "/portal/cases/" + late.reference().text(),
                late.reference().text(),
                Phrase.of("today.about", category, names.district(late.area())),
                what,
                null,
                ClockMark.missed(late.late()),
                null);
    }

    /** What those see who keep offices and people: how the mechanism is set up, and what they should look at. */
    void keeps(Installation installation) {
        figures.add(figure("offices", installation.offices(), Integer.MAX_VALUE, false));
        figures.add(figure("officers", installation.officers(), Integer.MAX_VALUE, false));
        figures.add(figure("areas", installation.areas(), Integer.MAX_VALUE, false));
        figures.add(figure("away", installation.away(), Integer.MAX_VALUE, false));
        find("empty", installation.empty().stream().map(names::office).toList());
        find("unrouted", installation.unrouted().stream().map(names::district).toList());
        find(
                "days-off",
                installation.ahead().stream()
                        .filter(DaysAhead::runsOut)
                        .map(DaysAhead::calendar)
                        .toList());
        var lag = (long) installation.lag();
        findings.add(finding("sweep", lag < KEEPS_UP, lag, List.of()));
        findings.add(new Finding(
                Phrase.of("today.find.schema"),
                Phrase.of("today.find.schema.say", installation.schema(), installation.changes()),
                true,
                List.of()));
    }

    private void find(String key, List<String> which) {
        findings.add(finding(key, which.isEmpty(), which.size(), which.subList(0, Math.min(SHOWN, which.size()))));
    }

    private static Finding finding(String key, boolean good, long count, List<String> which) {
        return new Finding(Phrase.of("today.find." + key), Phrase.of("today.find." + key + ".say", count), good, which);
    }

    TodayPage page() {
        var first = sections.takeFirst();
        return new TodayPage(
                Phrase.of(more ? "today.lead.more" : "today.lead", now, owed),
                role == Role.LIAISON ? start(first.isEmpty()) : null,
                first.map(TodaySheet::next).orElse(null),
                sections.all(),
                breaches.isEmpty()
                        ? null
                        : new TodayPage.Section("breaches", breaches, "/portal/overdue", Phrase.of("overdue.title")),
                figures,
                findings,
                new Empty("p-clock", Phrase.of("today.nothing"), Phrase.of("today.nothing.none"), elsewhere()),
                reminders().stream().map(TodaySheet::reminder).toList(),
                role == Role.LIAISON || role == Role.PROTECTION || role == Role.CASE_MANAGER);
    }

    /** One filled button a view: where something waits, that is the one. */
    private static Action start(boolean idle) {
        return new Action(Phrase.of("today.start.register"), "/portal/report", idle);
    }

    private static NextStep next(Work work) {
        var act = work.act();
        return NextStep.yours(
                work.what(),
                Phrase.of("today.next", work.reference(), work.about()),
                work.clock(),
                act == null ? Action.main(Phrase.of("today.open"), work.href()) : Action.main(act.name(), act.href()));
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
