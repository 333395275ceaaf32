package org.recourse.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Depends;

/**
 * What keeps the person safe, agreed with the person.
 */
public record SafetyPlan(
        @NotBlank @Size(max = 4000) String plan,
        boolean agreed,
        @Depends @Size(max = 4000) @Nullable String whyNot) {}
