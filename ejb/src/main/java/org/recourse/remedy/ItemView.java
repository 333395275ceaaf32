package org.recourse.remedy;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;

/**
 * How it is with an item, as the person sees it to whom it was promised.
 *
 * @param words what the person says of it, if anything
 */
public record ItemView(
        @NotNull @Min(1) Integer item,
        @NotBlank @Code("item_view") String view,
        @Size(max = 4000) @Nullable String words) {}
