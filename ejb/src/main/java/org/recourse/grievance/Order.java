package org.recourse.grievance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;

/**
 * A measure as the office that is asked for it sees it: the order and nothing of the case, not even its reference.
 *
 * @param number of the order, drawn for it alone
 * @param kind code of list measure
 * @param due until when it must be reported; null where no date runs
 * @param words as whoever asks has written them
 * @param day on which it was done or not done, where the office has reported
 * @param report what the office has reported
 * @param hands who of the office carries it, and who may
 */
public record Order(
        Reference number,
        String kind,
        Measure.State state,
        Instant asked,
        @Nullable Instant due,
        String words,
        @Nullable LocalDate day,
        @Nullable String report,
        Hands hands) {

    /**
     * In whose hands an order is.
     *
     * @param carrier number of the officer who carries it; null for nobody
     * @param others numbers of those of the office who may carry it now and do not; none where nobody can be named
     */
    public record Hands(@Nullable Integer carrier, List<Integer> others) {

        public Hands {
            others = List.copyOf(others);
        }
    }

    @Override
    public String toString() {
        return "order " + number;
    }

    /**
     * An order in a list.
     *
     * @param due until when it must be reported; null where no date runs
     * @param carrier number of the officer who carries it; null for nobody
     */
    public record Line(
            Reference number,
            String kind,
            Measure.State state,
            Instant asked,
            @Nullable Instant due,
            @Nullable Integer carrier) {}

    /** Where a page of a list begins. */
    public record Mark(@Nullable Instant due, Reference number) {}

    /**
     * A page of the orders of an office.
     *
     * @param next where the next page begins; null on the last one
     * @param previous where the page before ends; null on the first one
     * @param now the instant by which dates are judged
     */
    public record Page(
            List<Line> lines, @Nullable Mark next, @Nullable Mark previous, Instant now) {

        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * How many orders of an office wait for its report.
     *
     * @param late how many of these should have been reported by now
     */
    public record Waiting(int orders, int late) {}
}
