package org.recourse.intake;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * A party was named by mistake: it is struck out, and another one stands in its place where that is known.
 *
 * @param party its number
 * @param replaced whether somebody else is meant
 * @param reason why it was wrong
 * @param whyBack why an office or a person that was kept out may have to do with the case again, where that follows
 */
public record PartyCorrection(
        @NotNull @Min(1) Integer party,
        boolean replaced,
        @Depends @Code("party_role") @Nullable String role,
        @Depends @Code("party") @Nullable String kind,
        @Nullable Integer office,
        @Size(max = 200) @Nullable String name,
        @NotBlank @Size(max = 4000) String reason,
        @Depends @Size(max = 4000) @Nullable String whyBack) {}
