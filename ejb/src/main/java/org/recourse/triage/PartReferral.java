package org.recourse.triage;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * Somebody else helps with a part, as a doctor does, and the case goes on.
 *
 * @param ownChoice that the person chose it and knew that no is an answer too
 */
public record PartReferral(
        @NotBlank @Code("referral") String recipient,
        @Nullable Integer office,
        @NotBlank @Size(max = 200) String body,
        @NotBlank @Code("consent_purpose") String purpose,
        @AssertTrue boolean ownChoice,
        @Nullable Integer person,
        @NotEmpty @Size(max = 20) List<@Code("consent_scope") String> allowed,
        @NotBlank @Code("consent_method") String method,
        @NotBlank @Size(max = 8) String language,
        boolean readBack,
        @Depends @Nullable @Size(max = 200) String witness,
        @Nullable LocalDate until,
        @NotEmpty @Size(max = 20) List<@Code("consent_scope") String> shares,
        @NotBlank @Size(max = 4000) String told)
        implements Referring {}
