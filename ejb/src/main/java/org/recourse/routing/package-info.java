/**
 * Which office must act, which desk holds the case, and why the others were passed over. Pure, over values.
 *
 * <p>A case climbs: a rung once reached is never left downward, an office that was passed, recused or has decided does
 * not come back. The independent bodies at L5 are tried in the order of the route's top, and above them stands the review
 * panel. The tables say which kinds, levels and rows count (routes.csv, bypass.csv); this package says how they are read.
 */
@NullMarked
package org.recourse.routing;

import org.jspecify.annotations.NullMarked;
