/** What the desk makes of a grievance: categories, severity, reprisal risk, summary, admission. */
@NullMarked
package org.recourse.triage;

import org.jspecify.annotations.NullMarked;
