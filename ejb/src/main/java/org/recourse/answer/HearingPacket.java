package org.recourse.answer;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * What a respondent is shown, so that he can answer; and that the person has agreed to exactly these words.
 *
 * @param party number of the respondent in the case
 * @param packet as the respondent will read it, and the complainant too
 * @param agreed whether the person agreed to exactly this packet
 * @param agreedOn on which day; the packet may be used for so many days from then
 * @param method how the person agreed
 * @param witness who stood by, where it was said before a witness
 * @param risks questions of reprisal risk that are answered yes today
 * @param unknown questions that nobody can answer today
 * @param fear how afraid the person is today; not needed where the risk was scored today already
 */
public record HearingPacket(
        @NotNull @Min(1) Integer party,
        @NotBlank @Size(max = 4000) String packet,
        boolean agreed,
        @NotNull @PastOrPresent LocalDate agreedOn,
        @NotBlank @Code("consent_method") String method,
        @Depends @Size(max = 200) @Nullable String witness,
        @Size(max = 20) List<@Code("reprisal_yes") String> risks,
        @Size(max = 20) List<@Code("reprisal_unknown") String> unknown,
        @Code("fear") @Nullable String fear) {}
