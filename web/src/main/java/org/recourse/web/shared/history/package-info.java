/** Draws what happened in a case, on pages and on paper, from the facts of its entries. */
@NullMarked
package org.recourse.web.shared.history;

import org.jspecify.annotations.NullMarked;
