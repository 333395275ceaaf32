package org.recourse.web.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The copy that a machine asks for.
 *
 * @param copy     code of the list copy
 * @param language in which its words shall be
 */
record Ordered(
        @NotBlank @Size(max = 40) String copy,
        @NotBlank @Size(max = 8) String language) {}
