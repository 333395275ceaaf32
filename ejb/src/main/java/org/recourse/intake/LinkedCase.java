package org.recourse.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * A case that comes out of another one: how it stands to that, and what it is about. Nothing is copied from the first but
 * its place, its language and whom it is against, so that nobody who is accused there works on it here.
 *
 * @param barrier that many meet with; of a systemic case this or a gap of the law
 * @param lawGap that many meet with; of a systemic case this or a barrier
 * @param showsNobody that the words show nothing of whoever complained first
 */
public record LinkedCase(
        @NotBlank @Code("link_kind") String kind,
        @NotBlank @Size(max = 20000) String words,
        @Depends @Code("barrier") @Nullable String barrier,
        @Depends @Code("law_gap") @Nullable String lawGap,
        boolean showsNobody) {}
