package org.recourse.grievance;

import java.util.ArrayList;
import java.util.List;
import org.recourse.ledger.Fact;

/**
 * How a case was taken into the hand.
 *
 * @param act as the database was told: the act's code, {@code confirm:<act>} or {@code decline:<act>}
 * @param revision of the case when it was taken
 * @param pending number of the pending act that is confirmed or declined; 0 for another act
 */
record Opening(String act, int revision, int pending) {

    /** The act of the entry. */
    String base() {
        return base(act);
    }

    static String base(String act) {
        int colon = act.indexOf(':');
        return colon < 0 ? act : act.substring(0, colon);
    }

    /** What the entry will say: of a second person's act the database adds which act it was about, and its number. */
    List<Fact> saidOf(List<Fact> facts) {
        if (pending == 0) {
            return facts;
        }
        var said = new ArrayList<>(facts);
        said.add(Fact.of("act", act.substring(act.indexOf(':') + 1)));
        said.add(Fact.of("pending", pending));
        return said;
    }
}
