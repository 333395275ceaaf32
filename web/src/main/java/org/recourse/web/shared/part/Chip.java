package org.recourse.web.shared.part;

import org.recourse.web.shared.Phrase;

/**
 * A filter that is on and can be taken away, or a view of a list.
 *
 * @param current whether it is the view that is shown
 * @param removes whether following it takes the filter away
 */
public record Chip(Phrase name, String href, boolean current, boolean removes) {}
