package org.recourse.grievance;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;

/** Cases as their lists show them: never a name, never the story. */
public final class Docket {

    private Docket() {}

    /** Where a case lies for somebody. */
    public enum Shelf {
        /** Something in it waits for him. */
        MINE(0),
        /** It waits for somebody else. */
        OPEN(1),
        /** It is closed. */
        CLOSED(2);

        private final short number;

        Shelf(int number) {
            this.number = (short) number;
        }

        short number() {
            return number;
        }
    }

    /**
     * What is asked for.
     *
     * @param late only what should have been done by now
     * @param byName only cases that the reader carries, or on which he stands by name, and not through his office alone
     * @param areas only cases of these areas; none for all
     * @param steps only these steps; none for all
     * @param after the last row of the page before; null for the first page
     * @param before the first row of the page after, where somebody goes back; null else
     * @param most rows on a page, 100 at most
     */
    public record Query(
            Shelf shelf,
            boolean late,
            boolean byName,
            @Nullable State state,
            @Nullable Severity severity,
            @Nullable String category,
            Set<Integer> areas,
            Set<Step> steps,
            @Nullable Mark after,
            @Nullable Mark before,
            int most) {

        public Query {
            areas = Set.copyOf(areas);
            steps = Set.copyOf(steps);
            if (most < 1 || most > 100) {
                throw new IllegalArgumentException("a page has 1 to 100 rows");
            }
        }

        /** Whoever else of his desk or office carries them. */
        public Query(
                Shelf shelf,
                boolean late,
                @Nullable State state,
                @Nullable Severity severity,
                @Nullable String category,
                Set<Integer> areas,
                Set<Step> steps,
                @Nullable Mark after,
                @Nullable Mark before,
                int most) {
            this(shelf, late, false, state, severity, category, areas, steps, after, before, most);
        }

        /** The first page of a shelf. */
        public static Query of(Shelf shelf, int most) {
            return new Query(shelf, false, null, null, null, Set.of(), Set.of(), null, null, most);
        }
    }

    /**
     * Where a page ends.
     *
     * @param due null where nothing is owed: those rows come last
     */
    public record Mark(@Nullable Instant due, Reference reference) {

        static Mark of(Row row) {
            return new Mark(row.due(), row.reference());
        }
    }

    /** A further step, and by when. */
    public record Next(Step step, Instant due) {}

    /** How far the summary of a case has come. */
    public enum Approval {
        /** Nobody has written one. */
        NONE,
        /** It waits for approval, by the reader too. */
        WAITS,
        /** It waits for approval by somebody else than the reader, who wrote it. */
        OWN_WAITS,
        /** It may be shared. */
        APPROVED
    }

    /**
     * A case in a list.
     *
     * @param due when the step is due, or when the case was closed; null where nothing is owed
     * @param step that is owed next, or null
     * @param words that are owed to the complainant with this step; none where it is another one
     * @param next the step that the case waits for, where the reader owes it and another one first
     * @param summary whether the case has a summary that may be shared
     * @param waitingFor code of the relation that is waited for, or null
     * @param carrier number of the officer of the reader's own desk or office who carries it, or null where nobody does
     */
    public record Row(
            Reference reference,
            @Nullable Instant due,
            @Nullable Step step,
            List<Word> words,
            @Nullable Next next,
            Approval summary,
            State state,
            Severity severity,
            Confidentiality confidentiality,
            @Nullable Level level,
            @Nullable String category,
            int area,
            @Nullable Integer office,
            @Nullable String waitingFor,
            boolean hold,
            int version,
            @Nullable Integer carrier) {

        public Row {
            words = List.copyOf(words);
        }
    }

    /**
     * Rows in the order in which they are due.
     *
     * @param next where the next page begins; null on the last one
     * @param previous where the page before ends; null on the first one
     */
    public record Page(
            List<Row> rows, @Nullable Mark next, @Nullable Mark previous) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * How many there are, counted no further than to {@link #MOST}.
     *
     * @param late how many of those that wait should have been done by now
     */
    public record Counts(int mine, int open, int closed, int late) {

        /** Nobody counts further. */
        public static final int MOST = 1000;

        /** Where all of them are. */
        public int all() {
            return mine + open + closed;
        }
    }

    /**
     * Cases that were found by words.
     *
     * @param counts how many there are on each shelf, all filters aside; at least so many where there are more in all than
     *     {@link Counts#MOST}
     * @param begun whether the words were found only as beginnings of longer ones
     * @param cut whether more cases have the words than were looked at for this page, so that some may be missing from it
     */
    public record Found(Page page, Counts counts, boolean begun, boolean cut) {

        /** Whether there are more than were counted. */
        public boolean more() {
            return counts.all() > Counts.MOST;
        }
    }
}
