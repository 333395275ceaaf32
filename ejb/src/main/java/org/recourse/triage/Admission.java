package org.recourse.triage;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Depends;

/**
 * The case goes to the office that the router chose; refused when its list has changed since it was read.
 *
 * @param survivorAgreed in a case of sexual violence: whether who suffered it agreed that this office is asked; not needed
 *     where that was said when it was told
 */
public record Admission(
        @NotNull @Min(1) Integer office,
        @Size(max = 4000) @Nullable String reason,
        @Depends @Nullable Boolean survivorAgreed) {}
