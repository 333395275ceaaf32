package org.recourse.escalation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Somebody else has the case from now on.
 *
 * @param receiver {@code desk-} or {@code liaison-} and the number of the office or officer; of the desk that has the case
 *     already, where a liaison leaves to it what he or she had to tell
 * @param asked that the person was asked before
 */
public record HandingOver(
        @NotBlank @Size(max = 20) String receiver,
        @NotBlank @Size(max = 4000) String reason,
        @AssertTrue boolean asked) {

    /** A desk as a receiver. */
    public static String desk(int office) {
        return "desk-" + office;
    }

    /** A liaison as a receiver. */
    public static String liaison(int officer) {
        return "liaison-" + officer;
    }
}
