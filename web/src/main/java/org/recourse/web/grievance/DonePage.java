package org.recourse.web.grievance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Page;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Action;
import org.recourse.web.shared.part.RoadStep;

/**
 * What an act has done, what comes next, and the entry of the ledger that proves it.
 *
 * @param what    what happened
 * @param waits   whether it waits for a second person and has changed nothing yet
 * @param detail  who does what by when now
 * @param then    what comes next
 * @param code    the receipt that somebody has from now on, in groups; it is shown this once
 * @param entry   hash of the entry, in hex
 * @param actions where to go from here
 */
public record DonePage(
        ActHead head,
        Phrase what,
        boolean waits,
        @Nullable Phrase detail,
        List<RoadStep> then,
        List<String> code,
        String entry,
        List<Action> actions)
        implements Page {}
