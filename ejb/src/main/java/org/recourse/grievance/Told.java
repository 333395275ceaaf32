package org.recourse.grievance;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word that an act owes to somebody. Where the recipient is nobody in this case, nobody is told.
 *
 * @param when only where this guard holds; null for always
 */
public record Told(Recipient recipient, Word word, @Nullable Guard when) {

    boolean isOwed(Set<Guard> guards) {
        return when == null || guards.contains(when);
    }
}
