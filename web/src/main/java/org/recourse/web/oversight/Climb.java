package org.recourse.web.oversight;

import java.util.ArrayList;
import java.util.List;
import org.recourse.oversight.Answer;
import org.recourse.taxonomy.Level;

/** The picture of how cases climb from level to level, as a stair, and the numbers of its table. */
public record Climb(List<Step> steps) {

    private static final int TALLEST = 110;
    private static final int RISE = 22;

    /** Where the lowest step lies, from the top of the picture. */
    private static final int GROUND = 250;

    /**
     * A level.
     *
     * @param came how many cases came to its offices
     * @param up how many went on from it
     * @param x where its step begins, in per cent from where reading begins
     * @param floor where its step lies
     * @param tall how tall the bar is that stands on it
     * @param gone how tall the part of the bar is that went on
     */
    public record Step(Level level, int came, int up, double x, double width, int floor, int tall, int gone) {

        /** Whether nobody stands above it. */
        public boolean isTop() {
            return level == Level.TOP;
        }

        /** Where the bar begins, above. */
        public int top() {
            return floor - tall;
        }
    }

    static Climb of(List<Answer.Count> counts) {
        int most = counts.stream().mapToInt(Answer.Count::number).max().orElse(1);
        double width = 100.0 / Level.values().length;
        var steps = new ArrayList<Step>();
        for (var level : Level.values()) {
            var count = counts.stream()
                    .filter(one -> one.name().equals(level.name()))
                    .findFirst()
                    .orElse(new Answer.Count(level.name(), 0, 0, null));
            int up = Math.min(count.inTime(), count.number());
            int place = level.ordinal();
            steps.add(new Step(
                    level,
                    count.number(),
                    count.inTime(),
                    place * width,
                    width,
                    GROUND - place * RISE,
                    tall(count.number(), most),
                    tall(up, most)));
        }
        return new Climb(List.copyOf(steps));
    }

    private static int tall(int number, int most) {
        return number == 0 ? 0 : Math.max(3, number * TALLEST / Math.max(1, most));
    }

    public int height() {
        return GROUND + 62;
    }
}
