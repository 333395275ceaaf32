package org.recourse.grievance;

import java.util.Set;
import org.recourse.access.Scope;

/**
 * What is wanted of a case that is opened to be read.
 *
 * @param most how many papers of one kind at most, the newest of it
 */
record Wish(Set<Scope> scopes, int most) {

    /** So much of one kind is shown on a page. */
    private static final int OF_A_PAGE = 500;

    /** What a page shows. */
    static Wish page(Set<Scope> scopes) {
        return new Wish(scopes, OF_A_PAGE);
    }

    /** What a record is made of: nothing of it is left out for being much. */
    static Wish file(Set<Scope> scopes, int most) {
        return new Wish(scopes, most);
    }

    boolean has(Scope scope) {
        return scopes.contains(scope);
    }

    /** Of the copies of the case none is wanted with others: each may be as long as the case. */
    boolean has(Field field) {
        return has(field.scope()) && !field.isCopy();
    }
}
