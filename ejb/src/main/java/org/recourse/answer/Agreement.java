package org.recourse.answer;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The complainant says yes.
 */
public record Agreement(@Size(max = 4000) @Nullable String words, boolean askedAlone, boolean adviserOffered) {}
