/** The public pages: home, telling a grievance step by step, the receipt, and following a case with it. */
@NullMarked
package org.recourse.web.intake;

import org.jspecify.annotations.NullMarked;
