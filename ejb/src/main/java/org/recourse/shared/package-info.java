/** Values, refusals, the clock and paging: what every feature may use, and nothing about grievances. */
@NullMarked
package org.recourse.shared;

import org.jspecify.annotations.NullMarked;
