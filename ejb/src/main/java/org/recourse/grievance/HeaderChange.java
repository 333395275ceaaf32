package org.recourse.grievance;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Severity;

/**
 * What an act makes of the header of a case, so that its entry says it and the ledger alone tells where the case stands. What
 * the act says by itself is not said twice: which office is accountable, and on which level, it always does.
 */
final class HeaderChange {

    /** What the header says of a case that an entry could leave out. */
    private record Standing(
            State state,
            Severity severity,
            Confidentiality confidentiality,
            @Nullable Integer desk,
            @Nullable Integer deciding) {

        static Standing of(Grievance grievance) {
            return new Standing(
                    grievance.state(),
                    grievance.severity(),
                    grievance.confidentiality(),
                    grievance.heldBy(),
                    grievance.deciding());
        }
    }

    private final CaseInHand hand;
    private final Standing before;

    /** To be made before the act changes anything. */
    HeaderChange(CaseInHand hand) {
        this.hand = hand;
        this.before = Standing.of(hand.grievance());
    }

    /** The entry says what is another now. */
    void say() {
        var now = Standing.of(hand.grievance());
        say("state", before.state(), now.state());
        say("severity", before.severity(), now.severity());
        say("confidentiality", before.confidentiality(), now.confidentiality());
        say("desk", office(before.desk()), office(now.desk()));
        say("deciding", office(before.deciding()), office(now.deciding()));
    }

    private void say(String name, @Nullable Object was, @Nullable Object is) {
        if (is != null && !Objects.equals(was, is) && !hand.entry().says(name)) {
            hand.fact(name, is);
        }
    }

    private @Nullable String office(@Nullable Integer office) {
        return office == null ? null : hand.around().staff().pseudonymOfOffice(office);
    }
}
