package org.recourse.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Why something was not done, as a key of the message bundles and what stands in its gaps. Undoes the transaction;
 * one mapper turns it into the page or the problem that the caller reads. Never carries text of a case.
 */
@ApplicationException(rollback = true)
public abstract class Refusal extends RuntimeException {

    /** What a refusal means to whoever called, whatever its reason. */
    public enum Kind {
        /** Absent, hidden and not permitted are one and the same: 404. */
        NOT_FOUND,
        /** Known to the caller, but not for this role: 403. */
        FORBIDDEN,
        /** The case moved on since the caller saw it: 412. */
        STALE,
        /** The lifecycle or another act is in the way: 409. */
        CONFLICT,
        /** What was sent cannot be taken as it is: 422. */
        INVALID,
        /** Too much at once for one caller, until what he has begun is over: 429. */
        TOO_MANY,
        /** It passes by itself, and the same may be sent again: 503. */
        PASSING,
        /** Our fault: 500. */
        FAULT
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String key;
    private final transient List<Object> arguments;

    protected Refusal(Kind kind, String key, Object... arguments) {
        super(key, null, false, false);
        this.kind = kind;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** The key of the sentence in the bundles, such as {@code refusal.stale}. */
    public String key() {
        return key;
    }

    /** What stands in the gaps of the sentence; codes, dates and numbers only. */
    public List<Object> arguments() {
        return arguments;
    }
}
