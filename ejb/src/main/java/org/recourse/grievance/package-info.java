/**
 * One grievance and its case: the lifecycle table, the one way in which an act is performed, texts and messages, second
 * persons, the docket and the history.
 *
 * <p>{@link org.recourse.grievance.Acts} performs every act: take the case in hand, ask the act's row, ask for the second
 * person where the row names one, let the act change what is peculiar to it, fire {@link
 * org.recourse.grievance.ActDone}, settle. {@link org.recourse.grievance.LifecycleTable} has a row for each act and is
 * the only place that says what is possible when, by whom, and what follows; features after this one bring the method
 * that {@code @Performs} it and the record that it asks for, from which forms are drawn. The entity maps the header
 * alone; texts are added and never rewritten, and the version of one is the revision that wrote it.
 */
@NullMarked
package org.recourse.grievance;

import org.jspecify.annotations.NullMarked;
