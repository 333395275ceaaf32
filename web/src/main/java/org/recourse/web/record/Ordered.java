package org.recourse.web.record;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The copy that a machine asks for.
 *
 * @param copy     code of the list copy
 * @param language in which its words shall be
 * @param referral number of the referral for whose recipient it is; only of that copy
 */
record Ordered(
        @NotBlank @Size(max = 40) String copy,
        @NotBlank @Size(max = 8) String language,
        @Nullable @Min(1) Integer referral) {}
