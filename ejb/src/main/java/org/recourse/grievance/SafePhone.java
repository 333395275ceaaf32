package org.recourse.grievance;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone to which the product itself may say that there is news. It is one only where a machine can obey everything
 * that the person said of it; whatever only a person understands is left to the liaison. It shows itself to no log.
 *
 * @param number digits, with a plus before them where the person wrote one
 * @param from   the first moment of the day at which it may ring, as {@code 09:00}
 * @param until  the last, as {@code 18:00}
 */
public record SafePhone(String number, String from, String until) {

    private static final String MESSAGE = "SMS";
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{6,15}");
    private static final Pattern HOURS =
            Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])[-\u2013]([01]?[0-9]|2[0-3]):([0-5][0-9])");

    /** Where nobody said when: while people are up and about. */
    private static final String USUAL = "09:00-18:00";

    /** Enough of a number to take it for the same one, however the rest is written. */
    private static final int SAME = 6;

    /** What a person says of a safe contact. */
    public record Said(
            @Nullable String contact,
            @Nullable String detail,
            @Nullable String hours,
            boolean mayLeaveMessage,
            @Nullable String neverContact) {}

    /** The telephone, where it is one that takes text messages and where one may be left; else nothing. */
    public static Optional<SafePhone> of(Said said) {
        var number = plain(said.detail()).replaceAll("[ ()/.-]", "");
        var hours = HOURS.matcher(said.hours() == null || said.hours().isBlank() ? USUAL : plain(said.hours()));
        if (!MESSAGE.equals(said.contact())
                || !said.mayLeaveMessage()
                || !NUMBER.matcher(number).matches()
                || isForbidden(number, plain(said.neverContact()))
                || !hours.matches()) {
            return Optional.empty();
        }
        var from = LocalTime.of(Integer.parseInt(hours.group(1)), Integer.parseInt(hours.group(2)));
        var until = LocalTime.of(Integer.parseInt(hours.group(3)), Integer.parseInt(hours.group(4)));
        return from.isBefore(until)
                ? Optional.of(new SafePhone(number, from.toString(), until.toString()))
                : Optional.empty();
    }

    private static boolean isForbidden(String number, String never) {
        return never.replaceAll("[^0-9]", "").contains(number.substring(number.length() - SAME));
    }

    /** Digits of every script as ours, and no blanks around or between. */
    private static String plain(@Nullable String text) {
        var plain = new StringBuilder();
        (text == null ? "" : text)
                .codePoints()
                .filter(symbol -> !Character.isWhitespace(symbol))
                .forEach(symbol -> plain.append(
                        Character.isDigit(symbol)
                                ? Integer.toString(Character.digit(symbol, 10))
                                : Character.toString(symbol)));
        return plain.toString();
    }

    /** Whether it may ring at this time of the day. */
    public boolean mayRing(LocalTime time) {
        return !time.isBefore(LocalTime.parse(from)) && time.isBefore(LocalTime.parse(until));
    }

    @Override
    public String toString() {
        return "…";
    }
}
