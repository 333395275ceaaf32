package org.recourse.grievance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * Another case that has to do with this one, and how.
 *
 * @param other its reference, as its pages show it
 * @param kind how this case stands to it
 * @param ownAnswer of a single case and a systemic one, whether the single one still gets an answer of its own
 */
public record Linking(
        @NotBlank @Size(max = 20) String other,
        @NotBlank @Code("link_kind") String kind,
        @Depends @Nullable Boolean ownAnswer) {}
