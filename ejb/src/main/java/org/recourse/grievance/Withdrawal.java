package org.recourse.grievance;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * The complainant goes no further, after the free-choice check.
 *
 * @param person who of a group goes no further, where no receipt tells it
 * @param onlyAppeal whether only the appeal is stopped: the decision stands again, with a new window; refused where none
 *     is open. No, where it is not said.
 */
public record Withdrawal(
        @Min(1) @Nullable Integer person,
        @NotBlank @Code("pressure") String pressure,
        boolean askedAlone,
        @Depends @Size(max = 4000) @Nullable String whyNotAlone,
        @NotBlank @Size(max = 4000) String words,
        @Nullable Boolean onlyAppeal) {

    boolean ofTheAppeal() {
        return Boolean.TRUE.equals(onlyAppeal);
    }
}
