/**
 * Code lists, categories with their rights and routes, severities, steps and limits, reprisal risk: the rules of a
 * mechanism that are data.
 *
 * <p>They are read from tables with a version, checked as a whole ({@link org.recourse.taxonomy.TaxonomyCheck}) before
 * anything uses them, and each case names the version by which it was judged. What code must decide on (a role, a step,
 * a level) is an enum held equal to its list; all else stays text of the table. Names of codes stand apart in each
 * language, so that a rule never changes with a translation.
 */
@NullMarked
package org.recourse.taxonomy;

import org.jspecify.annotations.NullMarked;
