package org.recourse.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;

/** Why nothing may leave a case: no word to the person, none to the other side, no paper. */
public record Hold(
        @NotBlank @Code("hold_reason") String reason,
        @Size(max = 4000) @Nullable String words) {}
