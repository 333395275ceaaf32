package org.recourse.web.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Docket;
import org.recourse.taxonomy.Severity;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.DocketGroup;
import org.recourse.web.shared.part.DocketRow;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/** Sorts what is overdue by whose it is. */
final class OverdueSheet {

    /** Whoever owes something without being an office. */
    private static final int NO_OFFICE = 0;

    private final CountryNames names;
    private final Instant now;
    private final List<Docket.Row> rows;

    OverdueSheet(CountryNames names, Instant now, List<Docket.Row> rows) {
        this.names = names;
        this.now = now;
        this.rows = rows.stream()
                .filter(row -> row.due() != null)
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.due())))
                .toList();
    }

    OverduePage page(@Nullable Integer whose) {
        var shown = rows.stream()
                .filter(row -> whose == null || owner(row) == whose)
                .map(this::row)
                .toList();
        return new OverduePage(
                Phrase.of("overdue.lead", rows.size()),
                owners(),
                whose == null ? null : name(whose),
                List.of(new DocketGroup(Phrase.of("docket.group.overdue"), true, shown)),
                new Pager(Phrase.of("docket.shown", shown.size()), null, null),
                new Empty("p-clock", Phrase.of("overdue.none"), Phrase.of("overdue.none.say"), null));
    }

    private List<OverduePage.Owner> owners() {
        var by = rows.stream().collect(Collectors.groupingBy(OverdueSheet::owner, TreeMap::new, Collectors.toList()));
        int most = by.values().stream().mapToInt(List::size).max().orElse(1);
        return by.entrySet().stream()
                .map(owner -> owner(owner.getKey(), owner.getValue(), most))
                .sorted(Comparator.comparingInt(OverduePage.Owner::count).reversed())
                .toList();
    }

    private OverduePage.Owner owner(int office, List<Docket.Row> owed, int most) {
        var gravest = owed.stream().map(Docket.Row::severity).min(Comparator.naturalOrder());
        var oldest = Objects.requireNonNull(owed.get(0).due());
        return new OverduePage.Owner(
                name(office),
                office == NO_OFFICE ? null : names.level(office),
                "/portal/overdue?whose=" + office,
                owed.size(),
                owed.size() * 100 / most,
                gravest.orElse(Severity.S4),
                Phrase.of("overdue.days", Duration.between(oldest, now).toDays()),
                owed.stream()
                        .map(Docket.Row::step)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(3)
                        .map(step -> Phrase.name("step", step.name()))
                        .toList());
    }

    /** The accountable office where it is waited for; all else is the work of desks. */
    private static int owner(Docket.Row row) {
        var office = row.office();
        boolean waitsForOffice = row.waitingFor() != null && row.waitingFor().matches("accountable-office|L5-with");
        return waitsForOffice && office != null ? office : NO_OFFICE;
    }

    private Phrase name(int office) {
        return office == NO_OFFICE ? Phrase.of("overdue.desks") : Phrase.words(names.office(office));
    }

    private DocketRow row(Docket.Row row) {
        var step = row.step();
        var note = step == null ? null : Phrase.name("step", step.name());
        int owner = owner(row);
        return new DocketRow(
                new ClockMark(ClockMark.Shape.OVER, null, row.due(), note),
                "/portal/cases/" + row.reference().text(),
                row.reference().text(),
                row.category() == null ? Phrase.of("case.untitled") : Phrase.name("category", row.category()),
                names.district(row.area()),
                row.severity(),
                row.confidentiality(),
                row.state(),
                name(owner),
                owner == NO_OFFICE ? null : names.level(owner));
    }
}
