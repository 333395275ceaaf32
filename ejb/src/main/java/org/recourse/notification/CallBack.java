package org.recourse.notification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;

/**
 * Whether the person is safe.
 *
 * @param by in which way the person was asked
 */
public record CallBack(
        boolean reached,
        boolean safe,
        @NotBlank @Size(max = 4000) String since,
        @Code("contact") @Nullable String by) {}
