/** Who may not touch a case: from respondents, command, named persons, interests, recusals and earlier decisions to the offices and officers excluded. Pure, over values. */
@NullMarked
package org.recourse.conflict;

import org.jspecify.annotations.NullMarked;
