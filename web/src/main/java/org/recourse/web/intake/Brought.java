package org.recourse.web.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.RememberedDay;
import org.recourse.taxonomy.Taxonomy;
import org.recourse.web.shared.form.Binder;
import org.recourse.web.shared.form.Lists;

/**
 * A grievance as a machine brings it. What, where, and consent or anonymity must be there; all else is optional.
 *
 * @param place            code of an area, as the directory lists it
 * @param respondentOffice code of an office that is said to have done harm
 * @param language         in which the words are, such as {@code ar}
 * @param spokenAt         when the person spoke, as an instant such as {@code 2026-11-05T08:30:00Z}; a year ago at most; now where it is not said
 */
public record Brought(
        @NotBlank @Size(max = 20000) String words,
        @NotBlank @Size(max = 40) String place,
        @Size(max = 4000) @Nullable String exactPlace,
        @Code("tile") @Nullable String tile,
        List<@Code("flag") String> flags,
        @Nullable RememberedDay since,
        @Code("date_precision") @Nullable String precision,
        @Size(max = 4000) @Nullable String outcome,
        @Code("harmed") @Nullable String harmed,
        @Code("party") @Nullable String respondent,
        @Size(max = 40) @Nullable String respondentOffice,
        @Size(max = 200) @Nullable String respondentName,
        boolean anonymous,
        boolean consentToAct,
        @Size(max = 200) @Nullable String name,
        @Code("contact") @Nullable String contact,
        @Size(max = 200) @Nullable String contactDetail,
        @Size(max = 200) @Nullable String contactHours,
        @Size(max = 200) @Nullable String codePhrase,
        @Nullable Boolean mayLeaveMessage,
        @Size(max = 200) @Nullable String neverContact,
        @NotBlank @Size(max = 8) String language,
        @Size(max = 40) @Nullable String spokenAt) {

    /** Reads it by the same rules as forms. */
    public static Binder<Brought> binder(Taxonomy taxonomy) {
        return Binder.of(Brought.class, "api.register", Lists.of(taxonomy));
    }
}
