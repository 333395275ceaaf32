/** Which office must act, and why the others were passed over. Pure, over values. */
@NullMarked
package org.recourse.routing;

import org.jspecify.annotations.NullMarked;
