package org.recourse.web.oversight;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Docket.Counts;
import org.recourse.oversight.Overdue;
import org.recourse.oversight.Overdue.Late;
import org.recourse.oversight.Overdue.Mark;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.StepLimits;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.Address;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/** Draws what is overdue: by whose it is, and each step with who gets it next. */
final class OverdueSheet {

    private final CountryNames names;
    private final Taxonomy taxonomy;
    private final Instant now;

    OverdueSheet(CountryNames names, Taxonomy taxonomy, Instant now) {
        this.names = names;
        this.taxonomy = taxonomy;
        this.now = now;
    }

    OverduePage page(int count, List<Overdue.Owner> owners, Overdue.Page list, Overdue.Query query) {
        int most = owners.stream().mapToInt(Overdue.Owner::count).max().orElse(1);
        var whose = query.office();
        return new OverduePage(
                Phrase.of(count < Counts.MOST ? "overdue.lead" : "overdue.lead.more", count),
                owners.stream().map(owner -> owner(owner, most)).toList(),
                whose == null ? null : name(whose),
                list.rows().stream().map(this::row).toList(),
                pager(list, whose),
                new Empty("p-clock", Phrase.of("overdue.none"), Phrase.of("overdue.none.say"), null));
    }

    private OverduePage.Owner owner(Overdue.Owner owner, int most) {
        return new OverduePage.Owner(
                name(owner.office()),
                names.level(owner.office()),
                "/portal/overdue?whose=" + owner.office(),
                owner.count(),
                owner.count() * 100 / most,
                owner.takenOver() == 0 ? null : Phrase.of("overdue.taken", owner.takenOver()),
                owner.gravest(),
                owner.longest(),
                owner.steps().stream()
                        .sorted(Comparator.naturalOrder())
                        .limit(3)
                        .map(step -> Phrase.name("step", step.name()))
                        .toList());
    }

    private Phrase name(int office) {
        return office == Overdue.NO_OFFICE ? Phrase.name("role", "oversight") : Phrase.words(names.office(office));
    }

    private OverduePage.Row row(Late row) {
        int office = row.office() == null ? Overdue.NO_OFFICE : row.office();
        var step = Phrase.name("step", row.step().name());
        boolean again = !row.due().equals(row.late());
        return new OverduePage.Row(
                new ClockMark(ClockMark.Shape.OVER, null, row.late(), again ? Phrase.of("overdue.missed", step) : step),
                again ? ClockMark.by(row.due(), now, Phrase.of("overdue.again", step)) : null,
                row.others().stream()
                        .map(other -> Phrase.name("step", other.name()))
                        .toList(),
                "/portal/cases/" + row.reference().text(),
                row.reference().text(),
                row.category() == null ? Phrase.of("case.untitled") : Phrase.name("category", row.category()),
                names.district(row.area()),
                row.severity(),
                row.confidentiality(),
                row.state(),
                name(office),
                names.level(office),
                Phrase.of("overdue.since", row.since()),
                next(row));
    }

    /** Who gets the step when this owner does not do it either: the ladder of the step says so. */
    private Phrase next(Late row) {
        if (!row.state().isOpen()) {
            return Phrase.of("overdue.closed");
        }
        var ladder = taxonomy.step(row.step()).ladder();
        boolean top = ladder == StepLimits.Ladder.APPEAL
                ? decidesLast(row)
                : row.level() != null && row.level().compareTo(Level.L5) >= 0;
        var who = ladder == null ? "nobody" : next(ladder, top);
        return Phrase.of((row.due().isBefore(now) ? "overdue.now." : "overdue.next.") + who, row.due());
    }

    /** Above the review panel nobody decides. */
    private boolean decidesLast(Late row) {
        return row.office() != null && Level.TOP.name().equals(names.level(row.office()));
    }

    private static String next(StepLimits.Ladder ladder, boolean top) {
        return switch (ladder) {
            case OFFICE, APPEAL -> top ? "top" : "office";
            case TELL, DESK, FOCAL -> "desk";
            case MEASURE -> "asked";
            case PERSON, OVERSIGHT -> "same";
        };
    }

    private static Pager pager(Overdue.Page list, @Nullable Integer whose) {
        var next = list.next();
        var previous = list.previous();
        return new Pager(
                Phrase.of(
                        next == null ? "overdue.shown" : "overdue.shown.more",
                        list.rows().size()),
                next == null ? null : href(whose, "after", next),
                previous == null ? null : href(whose, null, null),
                previous == null ? null : href(whose, "before", previous));
    }

    private static String href(@Nullable Integer whose, @Nullable String way, @Nullable Mark mark) {
        var list = Address.of("/portal/overdue").with("whose", whose);
        return (way == null || mark == null ? list : list.with(way, OverduePages.text(mark))).toString();
    }
}
