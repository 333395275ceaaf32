/** Words to the complainant and signals out: the told-list and the outbox. */
@NullMarked
package org.recourse.notification;

import org.jspecify.annotations.NullMarked;
