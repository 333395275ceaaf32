/**
 * What oversight bodies see and ask: every history and every read, and no name without a reason.
 *
 * <p>Auditors change no fact. Their lists are the docket of one principal that stands for all oversight bodies, plain and
 * cleared, and {@code owed}, a row for each step of each case; their questions across cases come from such lists and never
 * from a hole in the rules of a single case. {@code deed} and {@code term} answer what was done and how long it took (ADR 26);
 * each {@code Question} names what of them it asks for. {@code about}, {@code promise} and {@code stage} answer whom cases
 * name, what became of money that was promised, and how far sites have come (ADR 30): counts that open no case.
 */
@NullMarked
package org.recourse.oversight;

import org.jspecify.annotations.NullMarked;
