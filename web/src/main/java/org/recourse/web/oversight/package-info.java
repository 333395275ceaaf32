/** What an auditor sees: what is overdue and whose, and who has read a case. */
@NullMarked
package org.recourse.web.oversight;

import org.jspecify.annotations.NullMarked;
