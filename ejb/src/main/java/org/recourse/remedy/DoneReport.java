package org.recourse.remedy;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Depends;

/**
 * What was done of one item, when, and what proves it.
 */
public record DoneReport(
        @NotNull @Min(1) Integer item,
        @NotBlank @Size(max = 4000) String what,
        @NotNull @PastOrPresent LocalDate when,
        @Depends @Size(max = 4000) @Nullable String proof,
        @Depends @Size(max = 4000) @Nullable String whyNoProof) {}
