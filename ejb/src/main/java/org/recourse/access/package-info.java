/**
 * Who may see and add what: the actor, the visibility policy, readership, keys of cases, sealed texts, and the doors of
 * the database.
 *
 * <p>{@link org.recourse.access.Caller} alone reads who was authenticated. {@link org.recourse.access.VisibilityPolicy}
 * alone decides, purely; {@link org.recourse.access.Readership} turns its answers into rows, and {@link
 * org.recourse.access.Guard} hands them over signed. The database believes what was signed and nothing else, and shows a
 * transaction the one case that it has in hand. A {@link org.recourse.access.Sealed} text says nothing of itself, a
 * {@link org.recourse.access.ClearText} prints as a dot row, and whoever means to show it says {@code reveal}. Keys live
 * in files outside the database; what they sealed is bound to its place.
 */
@NullMarked
package org.recourse.access;

import org.jspecify.annotations.NullMarked;
