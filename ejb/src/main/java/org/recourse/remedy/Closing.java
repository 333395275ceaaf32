package org.recourse.remedy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;

/**
 * How the case ends.
 */
public record Closing(
        @NotBlank @Code("closure") String code,
        @NotBlank @Code("satisfaction") String satisfaction,
        @Size(max = 20) List<@Code("reprisal_yes") String> risks,
        @Size(max = 20) List<@Code("reprisal_unknown") String> unknown,
        @Code("fear") @Nullable String fear,
        @Code("root_cause") @Nullable String rootCause,
        @NotBlank @Size(max = 4000) String askedAndGot) {}
