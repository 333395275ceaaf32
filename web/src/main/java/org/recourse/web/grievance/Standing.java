package org.recourse.web.grievance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.web.shared.Phrase;

/**
 * Who stands how to a case: its desk, the office that is accountable, offices that were, offices that were passed over.
 *
 * @param role how they stand to it
 * @param who  one or several, each in a line of its own
 * @param note since when, or why
 */
public record Standing(
        Phrase role, List<Phrase> who, @Nullable Phrase note) {

    public static Standing of(String role, Phrase who, @Nullable Phrase note) {
        return new Standing(Phrase.of("case.who." + role), List.of(who), note);
    }
}
