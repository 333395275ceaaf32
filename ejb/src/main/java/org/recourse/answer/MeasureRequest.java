package org.recourse.answer;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * An office is asked to do something for somebody's safety.
 *
 * @param kind what is asked for
 * @param office that is asked; one that does such things, and never one in a respondent's line
 * @param order as the office will read it; it sees nothing else
 * @param shows whether the order shows who the person is, or the exact place
 * @param agreed whether the person agreed to this order; asked where it shows that, and of sexual violence always
 * @param risks questions of reprisal risk that are answered yes today
 * @param unknown questions that nobody can answer today
 * @param fear how afraid the person is today; not needed where the risk was scored today already
 */
public record MeasureRequest(
        @NotBlank @Code("measure") String kind,
        @NotNull @Min(1) Integer office,
        @NotBlank @Size(max = 2000) String order,
        boolean shows,
        @Depends @Nullable Boolean agreed,
        @Size(max = 20) List<@Code("reprisal_yes") String> risks,
        @Size(max = 20) List<@Code("reprisal_unknown") String> unknown,
        @Code("fear") @Nullable String fear) {}
