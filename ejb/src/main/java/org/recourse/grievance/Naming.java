package org.recourse.grievance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who is named on a sealed case from now on, and why.
 */
public record Naming(
        @NotEmpty @Size(max = 20) List<Integer> persons,
        @NotBlank @Size(max = 4000) String reason) {}
