package org.recourse.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Depends;

/**
 * A meeting of both sides that is offered or was held. What comes of it becomes a proposal like any other.
 *
 * @param held whether it was held already; else it is offered
 * @param when on which day
 * @param moderator who leads it, and belongs to neither side
 * @param personFree whether the person was asked alone and was free to say no
 * @param otherFree whether the other side was free to say no
 * @param outcome what came of it, where it was held
 * @param words that the complainant reads
 */
public record Meeting(
        boolean held,
        @NotNull LocalDate when,
        @NotBlank @Size(max = 200) String moderator,
        boolean personFree,
        boolean otherFree,
        @Depends @Size(max = 4000) @Nullable String outcome,
        @NotBlank @Size(max = 4000) String words) {}
