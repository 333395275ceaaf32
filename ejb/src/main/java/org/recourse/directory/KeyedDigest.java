package org.recourse.directory;

import java.util.regex.Pattern;

/**
 * A name that is kept only as its digest under a secret key: it can be compared and never read.
 *
 * @param hex at least 16 bytes, in lower-case hexadecimal
 */
public record KeyedDigest(String hex) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{2}){16,64}");

    public KeyedDigest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("no keyed digest");
        }
    }

    /** Says nothing: a digest in a log would link a person to it. */
    @Override
    public String toString() {
        return "KeyedDigest[…]";
    }
}
