/**
 * Values, refusals and the form of what people type: what every feature may use, and nothing about grievances.
 *
 * <p>A {@link org.recourse.shared.Reference} is the key of a case and never counted. A {@link
 * org.recourse.shared.Refusal} is a rule's no: it has a kind, a key of a text and arguments, never a sentence, so that
 * it is said in the reader's language and cannot carry words of a case. {@link org.recourse.shared.HumanText} is the
 * door for typed text, and {@link org.recourse.shared.Numbers} the one list of numbers by which codes stand in the
 * database; they are never used again for another.
 */
@NullMarked
package org.recourse.shared;

import org.jspecify.annotations.NullMarked;
