package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What the office is to look at again.
 */
public record Revision(@NotBlank @Size(max = 4000) String again) {}
