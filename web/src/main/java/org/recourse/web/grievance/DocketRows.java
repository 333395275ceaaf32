package org.recourse.web.grievance;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.Docket;
import org.recourse.grievance.Docket.Shelf;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.ClockMark;
import org.recourse.web.shared.part.DocketRow;

/** Draws rows of lists. */
final class DocketRows {

    private final CountryNames names;
    private final Instant now;
    private final Shelf shelf;
    private final Map<Integer, String> carriers;

    /**
     * @param shelf on which all of them lie: on one the reader is waited for, on another nothing is owed any more
     * @param carriers what those are called who carry them, by their numbers
     */
    DocketRows(CountryNames names, Instant now, Shelf shelf, Map<Integer, String> carriers) {
        this.names = names;
        this.now = now;
        this.shelf = shelf;
        this.carriers = Map.copyOf(carriers);
    }

    DocketRow row(Docket.Row row) {
        var office = row.office();
        boolean mine = shelf == Shelf.MINE;
        boolean withOffice = !mine && "accountable-office".equals(row.waitingFor());
        return new DocketRow(
                clock(row),
                "/portal/cases/" + row.reference().text(),
                row.reference().text(),
                row.category() == null ? Phrase.of("case.untitled") : Phrase.name("category", row.category()),
                names.district(row.area()),
                row.severity(),
                row.confidentiality(),
                row.state(),
                mine ? Phrase.of("docket.you") : waitsFor(row),
                withOffice && office != null ? names.level(office) : null,
                Optional.ofNullable(row.carrier()).map(carriers::get).orElse(null));
    }

    /** Of an appeal lists know that it waits for its decider, and not who that is. */
    private Phrase waitsFor(Docket.Row row) {
        boolean decides = NextSteps.DECIDING.equals(row.waitingFor());
        return NextSteps.waitsFor(row.waitingFor(), decides ? null : row.office(), null, names);
    }

    private ClockMark clock(Docket.Row row) {
        var at = row.due();
        return shelf == Shelf.CLOSED && at != null ? ClockMark.closed(at) : clock(row.step(), at, now);
    }

    /** A clock of which only the date is known: lists keep no more. */
    static ClockMark clock(@Nullable Step step, @Nullable Instant due, Instant now) {
        var note = step == null ? null : Phrase.name("step", step.name());
        if (due == null) {
            return step == null ? ClockMark.none() : ClockMark.paused(note);
        }
        return ClockMark.by(due, now, note);
    }
}
