package org.recourse.web.oversight;

import org.jspecify.annotations.Nullable;
import org.recourse.access.Recurring;
import org.recourse.grievance.Traits;
import org.recourse.oversight.RecurringService;
import org.recourse.shared.RememberedDay;
import org.recourse.web.shared.Address;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Empty;
import org.recourse.web.shared.part.Pager;

/** Draws what comes up again. */
final class PatternsSheet {

    private static final String PATH = "/portal/patterns";

    private final CountryNames names;

    PatternsSheet(CountryNames names) {
        this.names = names;
    }

    PatternsPage page(RecurringService.Page list, boolean further) {
        var next = list.next();
        return new PatternsPage(
                Phrase.of("patterns.lead", Traits.OFTEN.cases(), Traits.OFTEN.days()),
                list.rows().stream().map(this::row).toList(),
                new Pager(
                        Phrase.of(
                                next == null ? "patterns.shown" : "patterns.shown.more",
                                list.rows().size()),
                        next == null
                                ? null
                                : Address.of(PATH).with("after", text(next)).toString(),
                        further ? PATH : null),
                new Empty("i-search", Phrase.of("patterns.none"), Phrase.of("patterns.none.say"), null));
    }

    /** A mark as an address has it. */
    private static String text(Recurring.Mark mark) {
        return mark.at() + "_" + mark.name();
    }

    private PatternsPage.Row row(Recurring row) {
        return new PatternsPage.Row(
                what(row),
                Phrase.of("patterns.count", row.cases()),
                when(row),
                row.seen().stream().map(this::seen).toList());
    }

    private static Phrase when(Recurring row) {
        var first = new RememberedDay(row.first().toString());
        return row.first().equals(row.last())
                ? Phrase.of("patterns.month", first)
                : Phrase.of("patterns.span", first, new RememberedDay(row.last().toString()));
    }

    /** A unit by its name; a person or a roadblock by a mark, since the name stands in the cases, behind a reason. */
    private Phrase what(Recurring row) {
        var office = row.office();
        var mark = AnswerWords.mark(row.mark().name());
        return switch (row.kind()) {
            case "unit" ->
                office == null
                        ? Phrase.of("patterns.unit.mark", mark)
                        : Phrase.of("patterns.unit", names.office(office));
            case "roadblock" -> Phrase.of("patterns.roadblock", mark);
            default -> person(row.party(), mark);
        };
    }

    private static Phrase person(@Nullable String party, String mark) {
        return party == null
                ? Phrase.of("patterns.person", mark)
                : Phrase.of("patterns.person.of", Phrase.name("party", party), mark);
    }

    private PatternsPage.Case seen(Recurring.Seen seen) {
        return new PatternsPage.Case(
                "/portal/cases/" + seen.reference().text(),
                seen.reference().text(),
                seen.category() == null ? Phrase.of("case.untitled") : Phrase.name("category", seen.category()),
                names.district(seen.area()),
                seen.severity(),
                seen.confidentiality());
    }
}
