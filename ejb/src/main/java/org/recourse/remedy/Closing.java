package org.recourse.remedy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * How the case ends.
 *
 * @param tries how often the person was tried to be reached, where nobody could
 * @param triedBy in which ways
 * @param pressure what was found out where somebody had asked, paid or threatened the person to stop
 */
public record Closing(
        @NotBlank @Code("closure") String code,
        @NotBlank @Code("satisfaction") String satisfaction,
        @Size(max = 20) List<@Code("reprisal_yes") String> risks,
        @Size(max = 20) List<@Code("reprisal_unknown") String> unknown,
        @Code("fear") @Nullable String fear,
        @Code("root_cause") @Nullable String rootCause,
        @NotBlank @Size(max = 4000) String askedAndGot,
        @Depends @Min(1) @Max(99) @Nullable Integer tries,
        @Depends @Size(max = 5) List<@Code("contact") String> triedBy,
        @Depends @Size(max = 4000) @Nullable String pressure) {}
