package org.recourse.answer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;
import org.recourse.shared.GoesOut;

/**
 * The answer of the accountable office: findings with reasons, what is promised, asked against got, and who could be hurt by it.
 */
public record Proposal(
        @NotEmpty @Valid @Size(max = 20) List<Finding> findings,
        @Valid @Size(max = 30) List<PromisedItem> items,
        @GoesOut @NotBlank @Size(max = 4000) String askedAndGot,
        @NotBlank @Size(max = 4000) String whoLoses,
        @NotBlank @Size(max = 4000) String whoCouldRetaliate,
        @NotBlank @Size(max = 4000) String whoWasNotAsked,
        @Code("law_gap") @Nullable String lawGap,
        @Depends @Size(max = 200) @Nullable String lawCitation) {}
