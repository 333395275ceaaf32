package org.recourse.remedy;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Ahead;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * Whether one item was really done, seen by somebody who did not do it.
 *
 * @param received how much of the money the person has, in the currency of the item; all that was paid where nothing is said
 */
public record Verification(
        @NotNull @Min(1) Integer item,
        @NotBlank @Size(max = 4000) String seen,
        @NotBlank @Code("item_view") String view,
        boolean passed,
        @Depends @Size(max = 20) @Nullable String received,
        @Depends @Ahead @Nullable LocalDate newDate) {}
