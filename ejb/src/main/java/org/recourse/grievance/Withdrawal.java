package org.recourse.grievance;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * The complainant goes no further, after the free-choice check.
 *
 * @param person who of a group goes no further, where no receipt tells it
 * @param askedByPower where somebody asked: whether it was an official or a leader
 * @param onlyAppeal whether only the appeal is stopped: the decision stands again, with a new window; refused where none
 *     is open. No, where it is not said.
 */
public record Withdrawal(
        @Min(1) @Nullable Integer person,
        @NotBlank @Code("pressure") String pressure,
        @Depends @Nullable Boolean askedByPower,
        boolean askedAlone,
        @Depends @Size(max = 4000) @Nullable String whyNotAlone,
        @NotBlank @Size(max = 4000) String words,
        @Nullable Boolean onlyAppeal) {

    private static final Set<String> PRESSED = Set.of("ASKED", "PAID", "THREATENED");

    /** Whether somebody asked for it, paid for it or threatened. */
    public boolean pressed() {
        return PRESSED.contains(pressure);
    }

    boolean ofTheAppeal() {
        return Boolean.TRUE.equals(onlyAppeal);
    }
}
