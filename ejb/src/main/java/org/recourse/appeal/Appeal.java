package org.recourse.appeal;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;

/**
 * The complainant asks somebody above to decide again, and why. Whoever cannot or will not write says it by the ground
 * alone.
 *
 * @param person who of a group asks, where no receipt tells it
 */
public record Appeal(
        @Min(1) @Nullable Integer person,
        @NotBlank @Code("appeal_ground") String ground,
        @Size(max = 4000) @Nullable String words) {}
