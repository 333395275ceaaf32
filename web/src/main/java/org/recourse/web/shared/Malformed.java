package org.recourse.web.shared;

/** What was sent is nothing that a page of ours sends: it was made by hand or by a machine. Answered with 400. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Malformed(String reason) {
        super(reason, null, false, false);
    }
}
