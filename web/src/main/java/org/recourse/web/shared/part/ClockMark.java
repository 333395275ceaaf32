package org.recourse.web.shared.part;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/**
 * Where a clock stands: a shape, a word and a date, because colour alone says nothing.
 *
 * @param word what it says; where there is none, how near the date is
 * @param due  its date, if it has one
 * @param note stands in place of the date, or before it: the name of the step
 */
public record ClockMark(
        Shape shape,
        @Nullable Phrase word,
        @Nullable Instant due,
        @Nullable Phrase note) {

    /** A date nearer than this is soon. */
    private static final Duration NEAR = Duration.ofHours(36);

    /** A date nearer than this is worth a look. */
    private static final Duration AHEAD = Duration.ofDays(7);

    /** The shapes, from a quarter ring to an octagon. */
    public enum Shape {
        ONTIME,
        HALF,
        SOON,
        OVER,
        PAUSED,
        MET,
        NONE;

        /** The end of its class and the name of its icon. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A running clock: past half, past four fifths and past its date it looks different. */
    public static ClockMark running(Instant start, Instant due, Instant now) {
        var whole = Math.max(1, Duration.between(start, due).toSeconds());
        var part = Duration.between(start, now).toSeconds() / (double) whole;
        var open = part >= 0.8 ? Shape.SOON : part >= 0.5 ? Shape.HALF : Shape.ONTIME;
        return new ClockMark(now.isAfter(due) ? Shape.OVER : open, null, due, null);
    }

    /** A clock of which only the date is known: lists keep no more. */
    public static ClockMark by(Instant due, Instant now, @Nullable Phrase note) {
        return new ClockMark(near(due, now), null, due, note);
    }

    private static Shape near(Instant due, Instant now) {
        if (due.isBefore(now)) {
            return Shape.OVER;
        }
        if (due.isBefore(now.plus(NEAR))) {
            return Shape.SOON;
        }
        return due.isBefore(now.plus(AHEAD)) ? Shape.HALF : Shape.ONTIME;
    }

    /** A clock that waits for the complainant's answer. */
    public static ClockMark paused(@Nullable Phrase note) {
        return new ClockMark(Shape.PAUSED, Phrase.of("clock.paused"), null, note);
    }

    /** A step that was done in time. The date is the one by which it was due, and is called so. */
    public static ClockMark met(Instant due) {
        return new ClockMark(Shape.MET, Phrase.of("clock.met"), null, Phrase.of("clock.was-due", due));
    }

    /** What was done in time and had no date. */
    public static ClockMark met() {
        return new ClockMark(Shape.MET, Phrase.of("clock.met"), null, null);
    }

    /** A step whose date passed before it was done. */
    public static ClockMark missed(Instant due) {
        return new ClockMark(Shape.OVER, Phrase.of("clock.missed"), null, Phrase.of("clock.was-due", due));
    }

    /** A time that somebody was given and that is over; nobody was late. */
    public static ClockMark window(Instant end) {
        return new ClockMark(Shape.NONE, Phrase.of("clock.window"), end, null);
    }

    /** The day on which all was over; nobody owes anything. */
    public static ClockMark closed(Instant at) {
        return new ClockMark(Shape.NONE, Phrase.of("clock.closed"), at, null);
    }

    public static ClockMark none() {
        return new ClockMark(Shape.NONE, Phrase.of("clock.none"), null, null);
    }

    /** The same clock with the name of its step. */
    public ClockMark of(Phrase step) {
        return new ClockMark(shape, word, due, step);
    }
}
