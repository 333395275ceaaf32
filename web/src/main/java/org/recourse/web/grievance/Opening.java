package org.recourse.web.grievance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.recourse.shared.Code;

/** What is to be opened that is shown only for a written reason. */
record Opening(
        @NotBlank @Code("scope") String scope,
        @NotBlank @Size(max = 1000) String reason) {}
