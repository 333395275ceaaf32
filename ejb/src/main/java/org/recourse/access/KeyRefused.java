package org.recourse.access;

import java.nio.file.Path;

/** The server's keys are not as they must be; it does not start. */
public final class KeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyRefused(Path file, String why) {
        super(file + " " + why);
    }
}
