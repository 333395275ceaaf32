package org.recourse.directory;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An interest of an officer in an office, a person or a site, declared or entered (UNCAC 7(4), 8(5)). It is ended and
 * never deleted.
 *
 * @param kind code of list interest
 * @param office the office concerned, or none
 * @param party keyed digest of the name of the person concerned, or none
 * @param site the place concerned, as number of its area, or none; exactly one of the three is there
 * @param until the moment from which it no longer holds; none while it holds
 */
public record Interest(
        int officer,
        String kind,
        @Nullable Integer office,
        @Nullable KeyedDigest party,
        @Nullable Integer site,
        Instant from,
        @Nullable Instant until) {

    public Interest {
        if (Stream.of(office == null, party == null, site == null)
                        .filter(none -> !none)
                        .count()
                != 1) {
            throw new IllegalArgumentException("an interest is in one office, one person or one site");
        }
    }

    public static Interest inOffice(int officer, String kind, int office, Instant from, @Nullable Instant until) {
        return new Interest(officer, kind, office, null, null, from, until);
    }

    public static Interest inPerson(
            int officer, String kind, KeyedDigest party, Instant from, @Nullable Instant until) {
        return new Interest(officer, kind, null, party, null, from, until);
    }

    public static Interest inSite(int officer, String kind, int site, Instant from, @Nullable Instant until) {
        return new Interest(officer, kind, null, null, site, from, until);
    }

    /** From its first moment on, and at its last one no more. */
    public boolean holdsAt(Instant moment) {
        return !moment.isBefore(from) && (until == null || moment.isBefore(until));
    }
}
