package org.recourse.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first five lines of an entry, the same in every version for ever.
 *
 * @param version of the body
 * @param stream whose entry it is
 * @param seq its place in the stream, from 1
 * @param at the database's clock when it was written, in microseconds; may run back, the order is by {@code seq}
 * @param prev hash of the entry before it, or the stream's anchor
 */
record Envelope(int version, StreamName stream, long seq, Instant at, Hash prev) {

    static final int LINES = 5;
    /** The largest number that every reader of JSON keeps exactly. */
    static final long LARGEST_SEQ = (1L << 53) - 1;

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("recourse-entry/([1-9][0-9]{0,3})"),
            Pattern.compile("stream ([a-z]{1,16}/[0-9A-Za-z$*=~.-]{1,64})"),
            Pattern.compile("seq ([1-9][0-9]{0,15})"),
            Pattern.compile("at ([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})\\.([0-9]{6})Z"),
            Pattern.compile("prev ([0-9a-f]{64})"));

    static Envelope parse(List<String> lines) {
        if (lines.size() < LINES) {
            throw new EntryRefused("has no well-formed envelope");
        }
        var version = match(lines, 0).group(1);
        var stream = new StreamName(match(lines, 1).group(1));
        var seq = match(lines, 2).group(1);
        var at = match(lines, 3);
        var prev = new Hash(match(lines, 4).group(1));
        return new Envelope(Integer.parseInt(version), stream, seq(seq), instant(at), prev);
    }

    private static Matcher match(List<String> lines, int line) {
        var matcher = FORMS.get(line).matcher(lines.get(line));
        if (!matcher.matches()) {
            throw new EntryRefused("has no well-formed envelope");
        }
        return matcher;
    }

    private static long seq(String digits) {
        var seq = Long.parseLong(digits);
        if (seq > LARGEST_SEQ) {
            throw new EntryRefused("has a number beyond 2^53-1");
        }
        return seq;
    }

    private static Instant instant(Matcher at) {
        try {
            var parts = new int[7];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = Integer.parseInt(at.group(i + 1));
            }
            var local = LocalDateTime.of(
                    parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], Math.multiplyExact(parts[6], 1000));
            return inOurEra(local).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new EntryRefused("has an impossible instant");
        }
    }

    private static LocalDateTime inOurEra(LocalDateTime local) {
        if (local.getYear() < 1) {
            throw new EntryRefused("has an impossible instant");
        }
        return local;
    }
}
