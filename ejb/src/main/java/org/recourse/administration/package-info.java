/**
 * What an administrator does to the directory: bringing in a country, or a part of one, from the files in which it is
 * written down.
 *
 * <p>It is looked at whole before a row is written, together with the country as it stands: every line that does not hold,
 * every route that would end in nobody, every row that would change. What is written is written in one transaction by the
 * only door of the directory. The page and the command line go the same way.
 */
@NullMarked
package org.recourse.administration;

import org.jspecify.annotations.NullMarked;
