package org.recourse.appeal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.answer.Finding;
import org.recourse.answer.PlannedAction;
import org.recourse.answer.PromisedItem;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;
import org.recourse.shared.GoesOut;

/**
 * Whoever appealed is right, and why. Against a rejection or a closing that is all: the desk begins anew. Against a
 * proposal the decider gives its own answer in its place; or, where facts are still open, takes the case over with a plan.
 *
 * @param factsOpen whether facts are still open; only against a proposal. No, where it is not said
 * @param actions what the decider will do, where facts are open
 * @param findings one for each allegation, where they are not; refused where one is left out
 * @param appeal what the complainant can do now, and until when
 */
public record Upholding(
        @GoesOut @NotBlank @Size(max = 4000) String reasons,
        @Nullable Boolean factsOpen,
        @Valid @Size(max = 20) List<PlannedAction> actions,
        @Valid @Size(max = 20) List<Finding> findings,
        @Valid @Size(max = 30) List<PromisedItem> items,
        @Depends @GoesOut @Size(max = 4000) @Nullable String askedAndGot,
        @Depends @Size(max = 4000) @Nullable String whoLoses,
        @Depends @Size(max = 4000) @Nullable String whoCouldRetaliate,
        @Depends @Size(max = 4000) @Nullable String whoWasNotAsked,
        @Code("law_gap") @Nullable String lawGap,
        @Depends @Size(max = 200) @Nullable String lawCitation,
        @Depends @GoesOut @Size(max = 4000) @Nullable String spoken,
        @GoesOut @NotBlank @Size(max = 4000) String appeal) {

    boolean takesOver() {
        return Boolean.TRUE.equals(factsOpen);
    }
}
