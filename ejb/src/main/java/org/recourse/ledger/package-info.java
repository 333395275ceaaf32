/** The append-only history: entries in their frozen form, the chain of each stream, seals and bundles. */
@NullMarked
package org.recourse.ledger;

import org.jspecify.annotations.NullMarked;
