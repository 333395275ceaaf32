package org.recourse.web.shared.part;

import org.recourse.web.shared.Phrase;

/** Who has read a case, by role: which part, and when. */
public record ReaderLine(Phrase who, Phrase what) {}
