package org.recourse.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;

/**
 * What the desk makes of a grievance when it reads it first.
 *
 * @param barrier the barrier for many on which it is opened as a systemic case, beside the single ones; none where it is
 *     one of those
 */
public record TriageFindings(
        @NotEmpty @Size(max = 10) List<@Code("category") String> categories,
        @NotBlank @Code("severity") String severity,
        @NotBlank @Size(max = 4000) String reason,
        @NotBlank @Code("confidentiality") String confidentiality,
        @Size(max = 20) List<@Code("reprisal_yes") String> risks,
        @Size(max = 20) List<@Code("reprisal_unknown") String> unknown,
        @Code("fear") @Nullable String fear,
        @Code("barrier") @Nullable String barrier,
        boolean conflictsChecked,
        boolean askedAboutDanger) {}
