/**
 * What the accountable office does (accept, recuse, plan, ask, protect, propose), and what desk and complainant do with
 * its proposal (return, release, agree, dispute, revise).
 *
 * <p>An official never triages, closes or talks to the complainant past the desk: questions need the desk's second
 * person, proposals its release, and the desk returns one for what is missing or unsafe, never for its result. A finding
 * has reasons, an item has a date.
 */
@NullMarked
package org.recourse.answer;

import org.jspecify.annotations.NullMarked;
