/**
 * Words to the complainant: what must be told, by whom, and how it was; call-backs after closing.
 *
 * <p>Telling is a duty of a person with a clock, never a message that counts because it was sent. Officers are told by
 * letters that work waits: an act leaves a signal in {@code outbox}, which becomes a letter to whoever may see the case
 * then, and the postman carries it. A letter has no place for a text. The clockwork that calls the postman calls the
 * sweep as well: no other feature names this one, and escalation stands before it.
 */
@NullMarked
package org.recourse.notification;

import org.jspecify.annotations.NullMarked;
