/** Clocks as people see them; in a demonstration a visitor moves them on. */
@NullMarked
package org.recourse.web.escalation;

import org.jspecify.annotations.NullMarked;
