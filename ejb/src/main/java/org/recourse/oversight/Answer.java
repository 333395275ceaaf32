package org.recourse.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Money;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;

/**
 * What a question is answered with: counts, and a part of what was counted, the latest first.
 *
 * @param counts the most first; of the latest {@link #MOST} that there are
 * @param next where the next page begins; null on the last one
 * @param previous where the page before ends; null on the first one
 */
public record Answer(List<Count> counts, List<Row> rows, Inquiry.@Nullable Mark next, Inquiry.@Nullable Mark previous) {

    /** Nobody counts further, and no file has more rows. */
    public static final int MOST = 5000;

    public Answer {
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
    }

    /** How many were counted. */
    public int total() {
        return counts.stream().mapToInt(Count::number).sum();
    }

    /**
     * How many there are of a kind.
     *
     * @param name the code or number by which they are counted; empty where they have none
     * @param inTime of times, how many did not pass their date; else 0
     * @param days of times, how long the middle one took that was in time, with pauses; null where there is none
     * @param sums of money, in one currency; null else
     */
    public record Count(
            String name,
            int number,
            int inTime,
            @Nullable Double days,
            @Nullable Sums sums) {

        /** Not of money. */
        public Count(String name, int number, int inTime, @Nullable Double days) {
            this(name, number, inTime, days, null);
        }
    }

    /**
     * Money in one currency.
     *
     * @param arrived what somebody who did not pay has found to have arrived
     */
    public record Sums(Money promised, Money paid, Money arrived) {}

    /**
     * An act or a time of a case, something that it names, or an item worth money, as those see it who watch over all cases: never a name, never the story.
     *
     * @param at when it was done, or when the time ended
     * @param act its code; of a time the act by which it ended; of what a case names unit, roadblock or person
     * @param role in which it was done; of what is no act the one of nobody
     * @param office for which it was done, or which had the time; null for the complainant's side, the product and oversight
     * @param facts codes and numbers of the entry
     * @param beside what stands beside it; null where nothing does, or nothing is looked for
     * @param time of a time; null else
     * @param sums of money; null else
     */
    public record Row(
            Reference reference,
            long seq,
            Instant at,
            String act,
            String role,
            @Nullable Integer office,
            Map<String, String> facts,
            @Nullable Neighbour beside,
            @Nullable Time time,
            @Nullable Sums sums,
            Severity severity,
            Confidentiality confidentiality,
            @Nullable String category,
            int area) {

        public Row {
            facts = Map.copyOf(facts);
        }

        Inquiry.Mark mark() {
            return new Inquiry.Mark(at, reference, seq);
        }
    }

    /** Another act of the same case. */
    public record Neighbour(
            String act, Instant at, @Nullable Integer office) {}

    /**
     * The time that somebody had for a step.
     *
     * @param missed whether its date had passed when it ended
     */
    public record Time(Step step, Instant started, Instant due, boolean missed) {}
}
