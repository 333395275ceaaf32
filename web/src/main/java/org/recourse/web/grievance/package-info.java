/** The portal's lists and cases: docket, the four pages of a case, and the pages on which acts are done. */
@NullMarked
package org.recourse.web.grievance;

import org.jspecify.annotations.NullMarked;
