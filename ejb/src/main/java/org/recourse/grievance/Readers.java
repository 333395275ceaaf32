package org.recourse.grievance;

import java.util.List;

/**
 * Who has looked at a case.
 *
 * @param history with the reads
 * @param tried who wrote names of the case that they may not know into words for others, the latest first, fifty at most;
 *     none for whoever is no auditor
 */
public record Readers(History history, List<History.Event> tried) {

    public Readers {
        tried = List.copyOf(tried);
    }
}
