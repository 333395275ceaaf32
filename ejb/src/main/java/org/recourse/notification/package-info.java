/**
 * Words to the complainant: what must be told, by whom, and how it was; call-backs after closing.
 *
 * <p>Telling is a duty of a person with a clock, never a message that counts because it was sent. Signals to the outside
 * have their table, {@code outbox}, and are not built: nothing leaves the system.
 */
@NullMarked
package org.recourse.notification;

import org.jspecify.annotations.NullMarked;
