/**
 * The public pages: home, telling a grievance step by step, the receipt, and following a case with it.
 *
 * <p>They ask one thing at a time, in words that a child of ten understands, and keep what was told as a draft under a key
 * that only this browser has. A receipt is in no address and no log. The pages say of the case what its holder may know,
 * and never the story again: somebody may be looking over a shoulder.
 */
@NullMarked
package org.recourse.web.intake;

import org.jspecify.annotations.NullMarked;
