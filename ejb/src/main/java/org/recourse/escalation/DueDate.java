package org.recourse.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.InputRefused;
import org.recourse.taxonomy.Limit;
import org.recourse.taxonomy.Limit.Unit;

/**
 * When a running step is due. Hours are counted by the clock, day and night; working days, days and months end with the
 * day of the place. The date moves only by the rules below, and each of them gives a new value.
 *
 * @param days how the leading area counts
 * @param start the instant from which the limit runs
 * @param limit the limit under which it was computed
 * @param at when it is due: the last second that is in time
 * @param moved by how much pauses moved it: halves of working days, seconds for hours, else days
 * @param extended by how much it was extended, in the unit of the limit; nought when it was not
 */
public record DueDate(WorkingDays days, Instant start, Limit limit, Instant at, long moved, int extended) {

    private static final int PERCENT = 100;

    /** A step that starts now, or started then, under this limit. */
    public static DueDate of(WorkingDays days, Instant start, Limit limit) {
        return counted(days, start, limit, 0, 0);
    }

    /** An item with a date of its own, later than the day of its start: its limit is the working days until then. */
    public static DueDate onDay(WorkingDays days, Instant start, LocalDate day) {
        if (!day.isAfter(days.dayOf(start))) {
            throw new IllegalArgumentException("an item is due on a later day than it starts");
        }
        long halves = days.between(days.dayOf(start), day);
        int whole = (int) Math.max(1, (halves + 1) / WorkingDays.WHOLE);
        return new DueDate(days, start, new Limit(whole, Unit.WORKING_DAYS), days.endOf(day), 0, 0);
    }

    /** The same time once more, from now: whoever takes it over has no more of it than whoever let it pass. */
    public DueDate anew(Instant now) {
        return of(days, now, limit);
    }

    private static DueDate counted(WorkingDays days, Instant start, Limit limit, long moved, int extended) {
        var count = new Count(days, limit.unit());
        var at = count.move(count.add(count.add(start, limit.amount()), extended), moved);
        return new DueDate(days, start, limit, at, moved, extended);
    }

    private Count count() {
        return new Count(days, limit.unit());
    }

    /** Has the date passed? A step done in its last second is in time. */
    public boolean isPast(Instant now) {
        return !now.isBefore(at.plusSeconds(1));
    }

    /**
     * The date after a question was answered: working days move by those after the day of the question up to the day of
     * the answer, hours by the exact time.
     *
     * @param longest working days that one step may be paused in all (PAUSE_MAX); what is beyond does not move it
     */
    public DueDate pausedFor(Instant asked, Instant answered, int longest) {
        long pause = count().pause(asked, answered);
        if (limit.unit() == Unit.WORKING_DAYS) {
            pause = Math.min(pause, Math.max(0, (long) longest * WorkingDays.WHOLE - moved));
        }
        return new DueDate(days, start, limit, count().move(at, pause), moved + pause, extended);
    }

    /** By how much at most it may be extended: this part of the limit rounded down, in its unit. */
    public int longestExtension(int percent) {
        return limit.amount() * percent / PERCENT;
    }

    /**
     * The date extended to the end of this day of the place. Refused with {@link ExtensionRefused} a second time and after
     * the date, and with {@link InputRefused} at the field {@code until} where the day is not a later one, or beyond the
     * longest extension.
     *
     * @param percent of the limit, by which it may be extended at the most (EXTENSION_MAX)
     */
    public DueDate extendedTo(LocalDate day, Instant now, int percent) {
        if (extended > 0) {
            throw ExtensionRefused.again();
        }
        if (isPast(now)) {
            throw ExtensionRefused.late();
        }
        var before = days.dayOf(at);
        var latest = days.after(before, (long) longestExtension(percent) * WorkingDays.WHOLE);
        if (!day.isAfter(before)) {
            throw InputRefused.field("until", "extension-not-later", before);
        }
        if (day.isAfter(latest)) {
            throw InputRefused.field("until", "extension-too-long", latest);
        }
        int amount = (int) Math.max(1, days.between(before, day) / WorkingDays.WHOLE);
        return new DueDate(days, start, limit, days.endOf(day), moved, amount);
    }

    /** Not earlier than this instant. */
    public DueDate notBefore(Instant floor) {
        return floor.isAfter(at) ? due(floor) : this;
    }

    /** Not later than this instant. */
    public DueDate notAfter(Instant latest) {
        return latest.isBefore(at) ? due(latest) : this;
    }

    private DueDate due(Instant other) {
        return new DueDate(days, start, limit, other, moved, extended);
    }

    /**
     * The date computed again from its start under a stricter severity; at least so many hours are left (UPGRADE_FLOOR).
     */
    public DueDate upgraded(Limit stricter, Instant now, int floorHours) {
        return again(stricter).notBefore(now.plus(Duration.ofHours(floorHours)));
    }

    /**
     * The date computed again from its start under a milder severity. It lengthens nothing that runs; and where the milder
     * limit is the shorter one, so many hours are left, or what was left before.
     */
    public DueDate downgraded(Limit milder, Instant now, int floorHours) {
        return again(milder).notBefore(now.plus(Duration.ofHours(floorHours))).notAfter(at);
    }

    /** The date computed again from its start by another calendar or in another place. */
    public DueDate in(WorkingDays other) {
        return counted(other, start, limit, moved, extended);
    }

    /**
     * After how many halves of working days it is due; none where it is due in every calendar at the same time: by hours, by
     * days and months of the year, by a floor, or on a day that somebody named although nobody works then.
     */
    public @Nullable Integer halves() {
        var day = days.dayOf(at);
        boolean counted = limit.unit() == Unit.WORKING_DAYS && days.isWorked(day) && at.equals(days.endOf(day));
        return counted ? Math.toIntExact(halvesUntil(day)) : null;
    }

    /** As many as were asked for, where they end on this day: a half day before it may have left half of the day over. */
    private long halvesUntil(LocalDate day) {
        var first = days.dayOf(start);
        long asked = (long) (limit.amount() + extended) * WorkingDays.WHOLE + moved;
        long most = days.between(first, day);
        return asked <= most && asked > days.between(first, day.minusDays(1)) ? asked : most;
    }

    /**
     * The date counted again from its start because the calendar of the place is another one. A date that would be sooner
     * leaves so many hours, or what was left before (UPGRADE_FLOOR): nobody is late by a change of the calendar.
     *
     * @param halves by which it was counted
     * @param mayShorten false for what lapses: nobody loses time that was promised to him
     */
    public DueDate recounted(int halves, Instant now, int floorHours, boolean mayShorten) {
        var again = due(days.endOf(days.after(days.dayOf(start), halves)));
        if (!again.at.isBefore(at)) {
            return again;
        }
        return mayShorten ? again.notBefore(earlier(at, now.plus(Duration.ofHours(floorHours)))) : this;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** What was counted in one unit means nothing in another; steps that pause or are extended keep theirs. */
    private DueDate again(Limit other) {
        boolean same = other.unit() == limit.unit();
        return counted(days, start, other, same ? moved : 0, same ? extended : 0);
    }

    /** The two moments at which the owner is reminded, in per cent of the limit (REMINDER_FIRST, REMINDER_SECOND). */
    public Reminders reminders(int first, int second) {
        return new Reminders(reminder(first), reminder(second), at);
    }

    private Instant reminder(int percent) {
        var whole = new Limit(limit.amount() + extended, limit.unit());
        return count().reminder(start, whole, percent, moved, at);
    }
}
