package org.recourse.escalation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Somebody else has the case from now on.
 *
 * @param receiver {@code desk-} or {@code liaison-} and the number of the office or officer; of the desk that has the case
 *     already, where a liaison leaves to it what he or she had to tell
 * @param asked that the person was asked before
 */
public record HandingOver(
        @NotBlank @Pattern(regexp = "(desk|liaison)-\\d{1,9}") String receiver,
        @NotBlank @Size(max = 4000) String reason,
        @AssertTrue boolean asked) {

    static final String DESK = "desk-";
    static final String LIAISON = "liaison-";

    boolean isToADesk() {
        return receiver.startsWith(DESK);
    }

    int number() {
        return Integer.parseInt(receiver.substring(receiver.indexOf('-') + 1));
    }
}
