/** What the accountable office does: accept, recuse, plan, ask, propose; and what is done with its proposal. */
@NullMarked
package org.recourse.answer;

import org.jspecify.annotations.NullMarked;
