package org.recourse.notification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Whether the person is safe.
 */
public record CallBack(
        boolean reached,
        boolean safe,
        @NotBlank @Size(max = 4000) String since) {}
