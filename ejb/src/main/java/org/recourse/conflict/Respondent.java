package org.recourse.conflict;

import org.jspecify.annotations.Nullable;
import org.recourse.directory.KeyedDigest;

/**
 * Who is said to have done harm, as far as the case knows.
 *
 * @param kind code of list party
 * @param office the office, where it is known
 * @param name keyed digest of the person's name, where a person is named
 */
public record Respondent(
        String kind, @Nullable Integer office, @Nullable KeyedDigest name) {

    /** An office that is named; of it nobody in particular. */
    public static Respondent office(String kind, int office) {
        return new Respondent(kind, office, null);
    }

    /** Of whom nothing is known but the kind; also UNKNOWN and UNKNOWN_ARMED. */
    public static Respondent ofKind(String kind) {
        return new Respondent(kind, null, null);
    }

    /** A person of whom it is not known where he or she serves. */
    public static Respondent person(String kind, KeyedDigest name) {
        return new Respondent(kind, null, name);
    }
}
