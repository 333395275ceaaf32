package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What an office did or found that had the case before, for the one that has it now.
 */
public record Contribution(@NotBlank @Size(max = 4000) String words) {}
