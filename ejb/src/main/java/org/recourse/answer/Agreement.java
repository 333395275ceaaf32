package org.recourse.answer;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The complainant says yes.
 *
 * @param person who of a group says so, where no receipt tells it
 */
public record Agreement(
        @Min(1) @Nullable Integer person,
        @Size(max = 4000) @Nullable String words,
        boolean askedAlone,
        boolean adviserOffered) {}
