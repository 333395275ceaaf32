package org.recourse.grievance;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Scope;

/**
 * What is wanted of a case that is opened to be read.
 *
 * @param scopes bits of the scopes
 * @param most how many papers of one kind at most, the newest of it
 * @param copy the copy of the case that is fetched; null where none is, for one may be as long as the case
 */
record Wish(int scopes, int most, @Nullable Field copy) {

    /** So much of one kind is shown on a page. */
    private static final int OF_A_PAGE = 500;

    /** What a page shows. */
    static Wish page(int scopes) {
        return new Wish(scopes, OF_A_PAGE, null);
    }

    /** What a record is made of: nothing of it is left out for being much. */
    static Wish file(Set<Scope> scopes, int most) {
        return new Wish(bits(scopes), most, null);
    }

    /** A copy that waits on the case. */
    static Wish copy(Set<Scope> scopes, Field copy) {
        return new Wish(bits(scopes), OF_A_PAGE, copy);
    }

    static int bits(Set<Scope> scopes) {
        return scopes.stream().mapToInt(Scope::bit).reduce(0, (all, one) -> all | one);
    }

    boolean has(Scope scope) {
        return (scopes & scope.bit()) != 0;
    }

    boolean has(Field field) {
        return has(field.scope()) && (!field.isCopy() || field == copy);
    }
}
