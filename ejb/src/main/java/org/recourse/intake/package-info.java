/**
 * The one door through which a grievance comes in, whatever the channel, and the receipt by which it is found again.
 *
 * <p>Mandatory are what, where, and consent or anonymity; no licence, name or nationality, ever. The same key with the
 * same report is the same case and the same receipt, which is derived and not stored. Until somebody has read it, a case
 * is as grave and as closely kept as the strictest of what was ticked; its desk is found at once, away from the accused.
 */
@NullMarked
package org.recourse.intake;

import org.jspecify.annotations.NullMarked;
