package org.recourse.answer;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What is missing in a proposal, or is not safe in it.
 *
 * @param notForItsResult that it is not sent back only because another result was wished for
 */
public record Return(
        @NotBlank @Size(max = 4000) String missing,
        @AssertTrue boolean notForItsResult) {}
