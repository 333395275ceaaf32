package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.recourse.shared.GoesOut;

/**
 * The desk hands the proposal to the complainant, in words for people who do not read, with the way to appeal.
 */
public record Release(
        boolean wordsChecked,
        boolean doNoHarmRead,
        @GoesOut @NotBlank @Size(max = 4000) String spoken,
        @GoesOut @NotBlank @Size(max = 4000) String appeal,
        boolean adviserOffered) {}
