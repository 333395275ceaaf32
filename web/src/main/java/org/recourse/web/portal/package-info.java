/** What an officer meets first in the portal: what must be done now, and what is said when nothing can be shown. */
@NullMarked
package org.recourse.web.portal;

import org.jspecify.annotations.NullMarked;
