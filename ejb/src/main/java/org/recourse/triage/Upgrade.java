package org.recourse.triage;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Code;
import org.recourse.shared.Depends;

/**
 * That a case is graver, or must be kept more closely, than was known.
 *
 * @param flags what is known now; each brings the severity and level that it demands
 * @param reason needed where no flag says why
 */
public record Upgrade(
        @Size(max = 10) List<@Code("flag") String> flags,
        @Code("severity") @Nullable String severity,
        @Code("confidentiality") @Nullable String confidentiality,
        @Depends @Size(max = 4000) @Nullable String reason) {}
