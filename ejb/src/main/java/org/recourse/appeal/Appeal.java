package org.recourse.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;

/**
 * The complainant asks somebody above to decide again, and why. Whoever cannot or will not write says it by the ground
 * alone.
 */
public record Appeal(
        @NotBlank @Code("appeal_ground") String ground,
        @Size(max = 4000) @Nullable String words) {}
