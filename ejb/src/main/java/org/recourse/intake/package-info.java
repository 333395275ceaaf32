/** The one door through which a grievance comes in, drafts, and the receipt with the complainant's own acts. */
@NullMarked
package org.recourse.intake;

import org.jspecify.annotations.NullMarked;
