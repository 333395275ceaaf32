package org.recourse.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * Somebody of a group who speaks for himself or herself from now on.
 *
 * @param consent own, asked by itself: what others agreed to is nobody else's
 * @param name where the person gives one
 * @param language in which the person is spoken to
 * @param representative whoever speaks for the person: {@code person-1} is the first of the group, {@code party-2} the second
 *     of the parties, who must be an informant; null for nobody. Kept apart as who the person is
 */
public record JoinedPerson(
        boolean consent,
        boolean anonymous,
        @Depends @Size(max = 200) @Nullable String name,
        @Code("contact") @Nullable String contact,
        @Size(max = 200) @Nullable String contactDetail,
        @Size(max = 200) @Nullable String contactHours,
        @Size(max = 200) @Nullable String codePhrase,
        boolean mayLeaveMessage,
        @Size(max = 200) @Nullable String neverContact,
        @NotBlank @Size(max = 8) String language,
        @Size(max = 12) @Nullable String representative) {}
