/**
 * A case leaves the house: one record of the case for one kind of reader.
 *
 * <p>A copy is drafted from exactly the scopes that its reader may see and nothing else is opened for it; the pages are made
 * of the words that are sealed, so that paper and data say the same for ever. Each copy is an act on the case and one entry
 * of a stream of its own, whose proof shows nothing of the case. It waits on the case, in the scope that its reader has:
 * whoever may not see what stands in it finds no copy.
 */
@NullMarked
package org.recourse.record;

import org.jspecify.annotations.NullMarked;
