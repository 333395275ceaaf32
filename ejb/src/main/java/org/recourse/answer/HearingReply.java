package org.recourse.answer;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a respondent answers to a packet.
 *
 * @param hearing number of the hearing in the case
 * @param words in his own words; the complainant reads them too
 */
public record HearingReply(
        @NotNull @Min(1) Integer hearing,
        @NotBlank @Size(max = 4000) String words) {}
