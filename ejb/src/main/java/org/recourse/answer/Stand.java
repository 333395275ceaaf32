package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.recourse.shared.GoesOut;

/**
 * The proposal stays as it is: why, what the office said to the complainant's no, and how to appeal and until when. The
 * complainant reads all three.
 */
public record Stand(
        @GoesOut @NotBlank @Size(max = 4000) String why,
        @GoesOut @NotBlank @Size(max = 4000) String officeSaid,
        @GoesOut @NotBlank @Size(max = 4000) String appeal) {}
