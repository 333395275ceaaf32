/** What goes out, as a demonstration shows it, and what could not be delivered, as an administrator sees it. */
@NullMarked
package org.recourse.web.notification;

import org.jspecify.annotations.NullMarked;
