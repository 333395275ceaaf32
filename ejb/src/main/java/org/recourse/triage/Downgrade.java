package org.recourse.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.recourse.shared.Code;

/** That a case is less grave, or need not be kept so closely, as was thought; another person must say so too. */
public record Downgrade(
        @NotBlank @Code("severity") String severity,
        @NotBlank @Code("confidentiality") String confidentiality,
        @NotBlank @Size(max = 4000) String reason) {}
