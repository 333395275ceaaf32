package org.recourse.web.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;
import org.recourse.shared.RememberedDay;

/**
 * What each page of a report asks for. Nothing must be answered but what, where, and whether we may act or the person
 * stays unnamed.
 */
final class Questions {

    private Questions() {}

    record What(@NotBlank @Code("tile") String tile) {}

    record Words(
            @NotBlank @Size(max = 20000) String words,
            @Size(max = 4000) @Nullable String outcome,
            @Nullable RememberedDay since,
            @Code("date_precision") @Nullable String precision) {}

    /** Whoever wants to speak with one trained person need not write down what happened. */
    record FewWords(@Size(max = 4000) @Nullable String words) {}

    record Where(
            @NotNull Integer place,
            @Size(max = 4000) @Nullable String exactPlace) {}

    record Who(
            @Code("party") @Nullable String respondent,
            @Nullable Integer respondentOffice,
            @Size(max = 200) @Nullable String respondentName) {}

    record Danger(
            List<@Code("flag") String> flags,
            @Code("harmed") @Nullable String harmed) {}

    record Contact(
            boolean named,
            @Depends @Size(max = 200) @Nullable String name,
            @Depends @Nullable Boolean consentToAct,
            @NotBlank @Code("contact") String contact,
            @Depends @Size(max = 200) @Nullable String contactDetail,
            @Nullable Boolean mayLeaveMessage,
            @Size(max = 200) @Nullable String contactHours,
            @Size(max = 200) @Nullable String codePhrase,
            @Size(max = 200) @Nullable String neverContact) {}
}
