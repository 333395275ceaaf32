package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The proposal stays as it is: why, what the office said to the complainant's no, and how to appeal and until when. The
 * complainant reads all three.
 */
public record Stand(
        @NotBlank @Size(max = 4000) String why,
        @NotBlank @Size(max = 4000) String officeSaid,
        @NotBlank @Size(max = 4000) String appeal) {}
