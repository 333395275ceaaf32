package org.recourse.web.shared;

/** What was sent took longer than anybody is waited for, or broke off: 408. */
public final class TooSlow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooSlow() {
        super("too slow", null, false, false);
    }
}
