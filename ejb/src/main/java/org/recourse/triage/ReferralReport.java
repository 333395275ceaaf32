package org.recourse.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Depends;

/**
 * What whoever took the whole matter on has done with it.
 *
 * @param next    when it is asked again; needed while it goes on
 * @param told    what the person is told; nothing is concluded before the person has an answer
 */
public record ReferralReport(
        @NotBlank @Size(max = 4000) String did,
        @NotNull ReferralOutcome outcome,
        @Depends @Nullable LocalDate next,
        @Depends @Nullable @Size(max = 4000) String told) {}
