package org.recourse.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.RememberedDay;

/**
 * What somebody tells after the report, in own words.
 *
 * @param since when it happened or began, as well as the person remembers it
 */
public record Information(
        @NotBlank @Size(max = 20000) String words,
        @Nullable RememberedDay since,
        @Code("date_precision") @Nullable String precision) {}
