package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.recourse.shared.Code;
import org.recourse.shared.GoesOut;

/**
 * What was found out about one allegation, and why.
 */
public record Finding(
        @NotBlank @Code("category") String allegation,
        @NotBlank @Code("finding") String finding,
        @GoesOut @NotBlank @Size(max = 4000) String reasons) {}
