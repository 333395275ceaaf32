/**
 * What oversight bodies see and ask: every history and every read, and no name without a reason.
 *
 * <p>Auditors change no fact. Their lists are the docket of one principal that stands for all oversight bodies, plain and
 * cleared; their questions across cases come from such lists and never from a hole in the rules of a single case. The
 * fifteen questions, indicators and publication are not built yet.
 */
@NullMarked
package org.recourse.oversight;

import org.jspecify.annotations.NullMarked;
