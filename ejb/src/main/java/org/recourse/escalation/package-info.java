/**
 * Steps and their dates, reminders, breaches, the ladder and the sweep.
 *
 * <p>Dates are pure functions: {@link org.recourse.escalation.DueDate} is computed from a start, a limit and how the place
 * counts its days, and moves only by a pause, one extension, a change of severity or calendar. A date stands for its last
 * second in time, so that "due on Tuesday" is shown as Tuesday. The clock of the whole case never pauses.
 */
@NullMarked
package org.recourse.escalation;

import org.jspecify.annotations.NullMarked;
