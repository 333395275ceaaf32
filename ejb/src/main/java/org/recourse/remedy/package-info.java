/**
 * What was promised is done, verified and closed.
 *
 * <p>Whoever did an item does not verify it, and the person's own view is kept beside the proof. A case is closed only
 * with nothing left open; graver ones by two, of whom one is an auditor. A window that lapses is never a yes.
 */
@NullMarked
package org.recourse.remedy;

import org.jspecify.annotations.NullMarked;
