package org.recourse.access;

import java.util.Set;

/**
 * What the database lets the hand see and add; each mask holds bits of scopes.
 *
 * @param reads the whole
 * @param adds may be added to
 * @param own only rows that are the caller's own
 * @param redacted the derived form
 * @param reasoned would be seen after a written reason
 * @param ownAs principals whose rows are the caller's own
 * @param relations how the caller stands to the case
 */
public record Rights(
        int reads, int adds, int own, int redacted, int reasoned, Set<Integer> ownAs, Set<Relation> relations) {

    public Rights {
        ownAs = Set.copyOf(ownAs);
        relations = Set.copyOf(relations);
    }

    /** Is anything of this scope to be seen, whole, own or derived? */
    public boolean shows(Scope scope) {
        return ((reads | own | redacted) & scope.bit()) != 0;
    }

    /** Is all of this scope to be seen as it is? */
    public boolean showsWhole(Scope scope) {
        return (reads & scope.bit()) != 0;
    }

    /** Is this scope to be seen as it is, whole or what of it is the caller's own? */
    public boolean showsAsItIs(Scope scope) {
        return ((reads | own) & scope.bit()) != 0;
    }

    /** Would this scope be seen after a written reason? */
    public boolean showsForReason(Scope scope) {
        return (reasoned & scope.bit()) != 0;
    }
}
