package org.recourse.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.recourse.shared.Code;

/** That a case is about something else than was thought: the gravest of its categories leads from now on. */
public record Reclassification(
        @NotEmpty @Size(max = 10) List<@Code("category") String> categories,
        @NotBlank @Code("severity") String severity,
        @NotBlank @Code("confidentiality") String confidentiality,
        @NotBlank @Size(max = 4000) String reason) {}
