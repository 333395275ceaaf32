/** Steps and their dates, reminders, breaches, the ladder and the sweep. */
@NullMarked
package org.recourse.escalation;

import org.jspecify.annotations.NullMarked;
