package org.recourse.answer;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the complainant says to a question, or that he or she does not want to answer.
 */
public record Answer(@Size(max = 4000) @Nullable String words, boolean declines) {}
