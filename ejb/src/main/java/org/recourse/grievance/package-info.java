/** One grievance and its case: the lifecycle table, the one way in which an act is performed, texts, messages and the docket. */
@NullMarked
package org.recourse.grievance;

import org.jspecify.annotations.NullMarked;
