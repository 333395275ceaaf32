package org.recourse.triage;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.recourse.shared.Code;

/**
 * That somebody is punished, or threatened, because of a case.
 *
 * @param since since when, in the person's own words
 * @param danger whether somebody is in danger now
 * @param flags what else is known
 */
public record ReprisalReport(
        @NotBlank @Size(max = 20000) String words,
        @NotBlank @Size(max = 200) String since,
        boolean danger,
        @Size(max = 10) List<@Code("flag") String> flags) {}
