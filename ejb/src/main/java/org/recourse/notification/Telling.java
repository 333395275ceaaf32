package org.recourse.notification;

import jakarta.validation.constraints.Max;
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
 * The words that were told, how and when.
 *
 * @param tries how often the person was tried to be reached, where nobody could
 * @param triedBy in which ways
 */
public record Telling(
        @NotNull @Min(1) Integer word,
        @NotBlank @Code("told_how") String how,
        @NotNull @PastOrPresent LocalDate when,
        boolean understood,
        @Depends @Min(1) @Max(99) @Nullable Integer tries,
        @Depends @Size(max = 5) List<@Code("contact") String> triedBy) {}
