package org.recourse.directory;

import java.util.regex.Pattern;

/**
 * Where a person gets mail. Refuses, with {@link IllegalArgumentException}, what is no plain address: anything by which a
 * letter would get a further reader or a further line in its head (RFC 5322, without quoting and without comments).
 */
public final class MailAddress {

    private static final int LONGEST = 254;
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");

    private final String text;

    public MailAddress(String text) {
        if (text.length() > LONGEST || !PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("no mail address");
        }
        this.text = text;
    }

    /** As a mail server takes it. */
    public String text() {
        return text;
    }

    /** What follows the sign. */
    public String domain() {
        return text.substring(text.indexOf('@') + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAddress address && address.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** A person's address is no matter for a log. */
    @Override
    public String toString() {
        return "…";
    }
}
