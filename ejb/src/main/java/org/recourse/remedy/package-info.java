/** What was promised is done, verified and closed. */
@NullMarked
package org.recourse.remedy;

import org.jspecify.annotations.NullMarked;
