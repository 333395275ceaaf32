package org.recourse.web.grievance;

import org.recourse.web.shared.part.SealedPart;

/**
 * A part of a case that is kept apart and opens by a button of its own.
 *
 * @param reason whether a written reason is asked for, because the access policy says so for this reader
 */
public record Kept(SealedPart part, boolean reason) {}
