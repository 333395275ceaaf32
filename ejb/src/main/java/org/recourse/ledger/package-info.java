/**
 * The append-only history: entries in their frozen form, the chain of each stream, seals and bundles. Pure: it writes
 * nothing and asks nobody, since only the database appends.
 *
 * <p>An entry is hashed as the bytes it came in and never written anew. It holds pseudonyms, codes, numbers and digests;
 * what it may state of each act stands in {@code facts.csv}, where a name that was released keeps its type for ever. A
 * {@link org.recourse.ledger.Seal} proves a text to whoever may open it, and is noise once its salt was destroyed with
 * the text. Whatever is not exactly in form is refused; nothing is repaired.
 */
@NullMarked
package org.recourse.ledger;

import org.jspecify.annotations.NullMarked;
