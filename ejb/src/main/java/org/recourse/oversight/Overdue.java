package org.recourse.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.grievance.State;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;

/** Steps of all cases whose date has passed, as those see them who watch over all cases: never a name, never the story. */
public final class Overdue {

    private Overdue() {}

    /**
     * A step that was not done in time.
     *
     * @param late the date that passed first, also while others owed it before
     * @param due the date by which the present owner owes it
     * @param since when the present owner has owed it
     * @param owner the principal who owes it
     * @param office the owner's office; null for oversight
     * @param others what else is late in this case and asked for, by any owner
     */
    public record Late(
            Reference reference,
            Step step,
            int no,
            List<Step> others,
            Instant late,
            Instant due,
            Instant since,
            int owner,
            @Nullable Integer office,
            State state,
            Severity severity,
            Confidentiality confidentiality,
            @Nullable Level level,
            @Nullable String category,
            int area) {

        public Late {
            others = List.copyOf(others);
        }
    }

    /** Where a page ends. */
    public record Mark(Instant late, Reference reference, Step step, int no) {

        static Mark of(Late row) {
            return new Mark(row.late(), row.reference(), row.step(), row.no());
        }
    }

    /**
     * What is asked for.
     *
     * @param office only what this office owes; {@link #NO_OFFICE} for what oversight itself owes, null for all
     * @param after the last row of the page before; null for the first page
     * @param before the first row of the page after, where somebody goes back; null else
     * @param most rows on a page, 100 at most
     */
    public record Query(
            @Nullable Integer office,
            @Nullable Mark after,
            @Nullable Mark before,
            int most) {

        public Query {
            if (most < 1 || most > 100) {
                throw new IllegalArgumentException("a page has 1 to 100 rows");
            }
        }
    }

    /** In place of an office where oversight itself owes a step. */
    public static final int NO_OFFICE = 0;

    /**
     * Rows, one for each case: of what is late in it what has been so longest; the longest overdue first.
     *
     * @param next where the next page begins; null on the last one
     * @param previous where the page before ends; null on the first one
     */
    public record Page(
            List<Late> rows, @Nullable Mark next, @Nullable Mark previous) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An office that owes something whose date has passed.
     *
     * @param office its number, or {@link #NO_OFFICE}
     * @param takenOver how many of these others were late with before it, while its own first time for them runs
     * @param gravest the strictest severity among its steps
     * @param longest of its own dates the one that passed first, also where its time began anew since; null where none has
     */
    public record Owner(
            int office,
            int count,
            int takenOver,
            Severity gravest,
            @Nullable Instant longest,
            Set<Step> steps) {
        public Owner {
            steps = Set.copyOf(steps);
        }
    }

    /** Nobody counts further. */
    public static final int MOST = 1000;
}
