package org.recourse.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.RememberedDay;

/**
 * How far a site or an organisation is on the way from informal to recognised; never a person.
 *
 * @param organisation its name; none where it is the site of the case
 * @param source by what that is known
 * @param barrier what stands in the way, if anything
 */
public record FormalisationStage(
        @Size(max = 200) @Nullable String organisation,
        @NotBlank @Code("formalisation") String stage,
        @NotNull RememberedDay since,
        @NotBlank @Size(max = 1000) String source,
        @Code("barrier") @Nullable String barrier) {}
