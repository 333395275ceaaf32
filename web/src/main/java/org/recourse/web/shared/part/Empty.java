package org.recourse.web.shared.part;

import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/** What is shown where there is nothing: what is so, and what to do. */
public record Empty(
        String icon, Phrase title, Phrase text, @Nullable Action action) {}
