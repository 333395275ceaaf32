package org.recourse.taxonomy;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a step may take, as deadlines.csv writes it: {@code 24h}, {@code 60wd}, {@code 30d}, {@code 12m}.
 *
 * @param amount one or more
 * @param unit what is counted
 */
public record Limit(int amount, Unit unit) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,3})(h|wd|d|m)");

    /** What is counted: clock hours, working days of the place, calendar days, calendar months. */
    public enum Unit {
        /** Hours of the clock, day and night. */
        HOURS("h"),
        /** Working days of the leading area's calendar; due when the last of them ends. */
        WORKING_DAYS("wd"),
        /** Calendar days; due when the last of them ends. */
        DAYS("d"),
        /** Calendar months; due when that day ends. */
        MONTHS("m");

        private final String code;

        Unit(String code) {
            this.code = code;
        }

        /** As it is written behind the amount. */
        public String code() {
            return code;
        }

        static Unit of(String code) {
            for (var unit : values()) {
                if (unit.code.equals(code)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException("no unit of a limit: " + code);
        }
    }

    public Limit {
        if (amount < 1) {
            throw new IllegalArgumentException("a limit is at least one " + unit.code);
        }
    }

    /** Reads {@code 24h} and the like; refuses anything else with {@link IllegalArgumentException}. */
    public static Limit parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("no limit: " + text);
        }
        return new Limit(Integer.parseInt(written.group(1)), Unit.of(written.group(2)));
    }

    /** This part of the limit, rounded down, as an extension is measured; null when nothing is left of it. */
    public @Nullable Limit part(int percent) {
        int part = amount * percent / 100;
        return part < 1 ? null : new Limit(part, unit);
    }

    /** This part of the limit, rounded up, as reminders and the end of the case clock are measured. */
    public Limit partRoundedUp(int percent) {
        return new Limit((amount * percent + 99) / 100, unit);
    }

    @Override
    public String toString() {
        return amount + unit.code;
    }
}
