package org.recourse.web.shared;

/** A body that is not read to its end: it takes longer than anybody is waited for, or has more bytes than are taken. */
public final class BodyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;

    private BodyRefused(int status, String why) {
        super(why, null, false, false);
        this.status = status;
    }

    /** It came not in time, or broke off: 408. */
    static BodyRefused slow() {
        return new BodyRefused(408, "too slow");
    }

    /** It did not say how long it is, and is too long: 413. */
    static BodyRefused large() {
        return new BodyRefused(413, "too large");
    }

    int status() {
        return status;
    }
}
