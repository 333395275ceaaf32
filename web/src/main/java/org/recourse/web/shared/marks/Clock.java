package org.recourse.web.shared.marks;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Step;
import org.recourse.web.shared.Phrase;

/**
 * A date that somebody owes, as a shape, a word and the date itself. Colour belongs to clocks alone, and none is colour
 * alone.
 *
 * @param shape how near it is
 * @param step  what is owed; none where only the time matters
 * @param due   by when; none where it stands still or never ran
 * @param word  what is said in place of the time that is left
 */
public record Clock(
        Shape shape,
        @Nullable Step step,
        @Nullable Instant due,
        @Nullable Phrase word) {

    /** A date nearer than this is soon, however long the step was. */
    private static final Duration NEAR = Duration.ofHours(36);

    /** One picture and colour each. */
    public enum Shape {
        ONTIME,
        HALF,
        SOON,
        OVER,
        PAUSED,
        MET,
        NONE;

        /** As style sheet and icons name it. */
        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A step that runs.
     *
     * @param stage how many reminders have gone out: the first at half of the time, the second at four fifths
     */
    public static Clock running(@Nullable Step step, Instant due, int stage, Instant now) {
        return new Clock(shape(due, stage, now), step, due, null);
    }

    private static Shape shape(Instant due, int stage, Instant now) {
        if (due.isBefore(now)) {
            return Shape.OVER;
        }
        if (stage >= 2 || due.isBefore(now.plus(NEAR))) {
            return Shape.SOON;
        }
        return stage == 1 ? Shape.HALF : Shape.ONTIME;
    }

    /** A step that waits for the complainant's answer. */
    public static Clock paused(@Nullable Step step) {
        return new Clock(Shape.PAUSED, step, null, Phrase.of("docket.clock.paused"));
    }

    /** A step that was done in time. */
    public static Clock met(@Nullable Step step, @Nullable Instant due) {
        return new Clock(Shape.MET, step, due, Phrase.of("docket.clock.met"));
    }

    /** A step whose date passed; it stays so for ever. */
    public static Clock missed(@Nullable Step step, @Nullable Instant due) {
        return new Clock(Shape.OVER, step, due, Phrase.of("docket.clock.missed"));
    }

    /** Nothing is owed. */
    public static Clock none() {
        return new Clock(Shape.NONE, null, null, Phrase.of("docket.clock.none"));
    }

    /** Whether its date has passed. */
    public boolean late() {
        return shape == Shape.OVER;
    }
}
