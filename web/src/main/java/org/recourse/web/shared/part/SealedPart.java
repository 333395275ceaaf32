package org.recourse.web.shared.part;

import org.recourse.web.shared.Phrase;

/**
 * Something that is kept apart and opens by a button; each opening is written in the history.
 *
 * @param what    what it is
 * @param extent  how much there is
 * @param button  what the button says
 * @param action  the address that the button posts to
 * @param scope   what is asked for, sent as {@code scope}
 */
public record SealedPart(Phrase what, Phrase extent, Phrase button, String action, String scope) {}
