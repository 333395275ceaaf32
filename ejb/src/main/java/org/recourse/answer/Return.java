package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is missing in a proposal.
 */
public record Return(@NotBlank @Size(max = 4000) String missing) {}
