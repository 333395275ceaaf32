package org.recourse.notification;

import java.time.Instant;
import java.util.List;

/**
 * A mail as its reader gets it.
 *
 * @param id its Message-ID
 * @param lines of its text, without empty ones
 */
public record Mail(String id, String from, String to, String subject, Instant at, List<String> lines) {

    public Mail {
        lines = List.copyOf(lines);
    }
}
