package org.recourse.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * Somebody who has to do with a case as well.
 *
 * @param role whether it is said to have done harm, must put it right, or knows of it
 * @param kind what it is; need not be said of an office that is known
 * @param office the office, where it is known
 * @param name of a person or unit, where it is known; sealed
 */
public record AddedParty(
        @NotBlank @Code("party_role") String role,
        @Depends @Code("party") @Nullable String kind,
        @Nullable Integer office,
        @Size(max = 200) @Nullable String name) {}
