package org.recourse.access;

/**
 * A sealed text or a wrapped key does not open: it was altered, moved to another place, or is of another key. No
 * refusal of what somebody asked for but a fault of the installation, so it says nothing more.
 */
public final class Unopenable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unopenable() {
        super("a sealed text does not open where it stands");
    }
}
