package org.recourse.grievance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * The complainant goes no further, after the free-choice check.
 */
public record Withdrawal(
        @NotBlank @Code("pressure") String pressure,
        boolean askedAlone,
        @Depends @Size(max = 4000) @Nullable String whyNotAlone,
        @NotBlank @Size(max = 4000) String words) {}
