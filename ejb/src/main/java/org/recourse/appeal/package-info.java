/**
 * Every decision can be contested: a rejection, a proposal, a closing.
 *
 * <p>Whoever decides an appeal stands above the office whose decision it is and above every earlier decider, is found by
 * the router, and decides once. An answer given on appeal takes the place of the one appealed against, and whoever gave it
 * is accountable from then on. A dismissal leads back to what was appealed, with a new window. Above the review panel only
 * courts are left; they are open at any time, and each decision says so.
 */
@NullMarked
package org.recourse.appeal;

import org.jspecify.annotations.NullMarked;
