package org.recourse.web.shared.part;

import org.recourse.web.shared.Phrase;

/** A number that says how things are. */
public record Figure(Phrase value, Phrase name, boolean hot) {}
