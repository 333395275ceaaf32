package org.recourse.intake;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;

/**
 * What a person names of himself or herself, and nothing else; asked alone.
 *
 * @param person the number of the person in the case, where there are several
 */
public record OwnGroups(
        @Min(1) @Nullable Integer person,
        @NotEmpty @Size(max = 20) List<@Code("group") String> groups,
        @Code("age_band") @Nullable String ageBand,
        @Code("status") @Nullable String status,
        boolean askedAlone) {

    OwnGroups of(int number) {
        return new OwnGroups(number, groups, ageBand, status, askedAlone);
    }
}
