package org.recourse.intake;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.RememberedDay;

/**
 * What somebody brings, as it comes in by any channel. Mandatory are only what, where, and consent or anonymity.
 */
public record Report(
        @NotBlank @Size(max = 20000) String words,
        @NotNull @Min(1) Integer place,
        @Size(max = 4000) @Nullable String exactPlace,
        @Code("tile") @Nullable String tile,
        List<@Code("flag") String> flags,
        @Nullable RememberedDay since,
        @Code("date_precision") @Nullable String precision,
        @Size(max = 4000) @Nullable String outcome,
        @Code("harmed") @Nullable String harmed,
        @Code("party") @Nullable String respondent,
        @Nullable Integer respondentOffice,
        @Size(max = 200) @Nullable String respondentName,
        boolean anonymous,
        boolean consentToAct,
        @Size(max = 200) @Nullable String name,
        @Code("contact") @Nullable String contact,
        @Size(max = 200) @Nullable String contactDetail,
        @Size(max = 200) @Nullable String contactHours,
        @Size(max = 200) @Nullable String codePhrase,
        boolean mayLeaveMessage,
        @Size(max = 200) @Nullable String neverContact,
        @NotBlank @Code("channel") String channel,
        @NotNull @Pattern(regexp = "[a-z]{2,8}") String language,
        @Nullable Instant spokenAt) {}
