/** The marks by which officers know a case at a glance: how near its date is, where it stands, how much there is of it. */
@NullMarked
package org.recourse.web.shared.marks;

import org.jspecify.annotations.NullMarked;
