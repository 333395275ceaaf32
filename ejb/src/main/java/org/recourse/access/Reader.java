package org.recourse.access;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Vetting;

/**
 * What one principal sees of a case and why: masks of scopes, each for one value of the policy.
 *
 * @param cause the relation from which it follows
 * @param reads whole
 * @param adds may be added; what is added is not read back by that
 * @param own only rows that belong to {@code ownAs}
 * @param redacted in derived form
 * @param reasoned one item at a time after a written reason
 * @param works whether the principal may act on the case; never on one of which it may not know
 * @param ownAs the principal whose rows count as one's own
 */
public record Reader(
        int principal,
        Relation cause,
        int reads,
        int adds,
        int own,
        int redacted,
        int reasoned,
        boolean works,
        int ownAs,
        Instant since,
        @Nullable Instant until) {

    static Reader of(Tie tie, int principal, int ownAs, Sight sight) {
        int reads = 0;
        int adds = 0;
        int own = 0;
        int redacted = 0;
        int reasoned = 0;
        for (var scope : Scope.values()) {
            switch (sight.of(scope)) {
                case YES, VETTED -> reads |= scope.bit();
                case OWN -> own |= scope.bit();
                case REDACTED -> redacted |= scope.bit();
                case REASON -> reasoned |= scope.bit();
                case WRITE -> adds |= scope.bit();
                case NONE, CONSENT -> {}
            }
        }
        boolean works = tie.relation().works() && (reads | own) != 0;
        return new Reader(
                principal,
                tie.relation(),
                reads,
                works ? adds | reads | own : adds,
                own,
                redacted,
                reasoned,
                works,
                ownAs,
                tie.since(),
                tie.until());
    }

    /** Whether the principal learns that there is a case, and so may find it in lists. */
    public boolean knows() {
        return ((reads | own) & Scope.SKELETON.bit()) != 0;
    }

    /** Whether it is nothing at all. */
    public boolean isEmpty() {
        return (reads | adds | own | redacted | reasoned) == 0;
    }

    boolean sameSight(Reader other) {
        return reads == other.reads
                && adds == other.adds
                && own == other.own
                && redacted == other.redacted
                && reasoned == other.reasoned;
    }

    /** What the policy gives to somebody, scope by scope. */
    record Sight(Collection<Relation> relations, Confidentiality level, Vetting vetting, boolean named) {
        AccessValue of(Scope scope) {
            return VisibilityPolicy.value(relations, level, vetting, named, scope);
        }
    }
}
