package org.recourse.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * The questions about reprisal risk once more, as things stand now.
 *
 * @param fear what the person says of the own fear, also that it was not asked
 * @param reason why an answer is another one than last time; needed too by whoever may not see those of last time
 */
public record Scoring(
        @Size(max = 20) List<@Code("reprisal_yes") String> risks,
        @Size(max = 20) List<@Code("reprisal_unknown") String> unknown,
        @NotBlank @Code("fear") String fear,
        @Depends @Size(max = 4000) @Nullable String reason) {}
