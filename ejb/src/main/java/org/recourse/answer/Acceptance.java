package org.recourse.answer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The office takes the case on, with a plan of dated actions and no interest in the matter.
 */
public record Acceptance(
        @NotEmpty @Valid @Size(max = 30) List<PlannedAction> actions,
        @AssertTrue boolean noInterest) {}
