package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.recourse.shared.InputRefused;
import org.recourse.shared.Refusal;

/** Why something was refused, in a word that a test compares. */
final class Refused {

    private Refused() {}

    /** The key of the refusal; of an input the first field to be looked at, and its key. Fails where nothing was refused. */
    static String why(ThrowingCallable deed) {
        var refusal = Objects.requireNonNull(catchThrowableOfType(Refusal.class, deed), "nothing was refused");
        if (refusal instanceof InputRefused input) {
            var fault = input.faults().get(0);
            return fault.field() + " " + fault.key();
        }
        return refusal.key();
    }

    /** Holds that it is refused by this key, be it of an input or of an act. */
    static void because(String key, ThrowingCallable deed) {
        assertThat(catchThrowableOfType(Refusal.class, deed))
                .isNotNull()
                .extracting(Refusal::key)
                .isEqualTo("refusal." + key);
    }

    /** Holds that this field is among what is to be looked at. */
    static void field(String field, ThrowingCallable deed) {
        assertThat(Objects.requireNonNull(catchThrowableOfType(InputRefused.class, deed), "nothing was refused")
                        .faults())
                .extracting(InputRefused.Fault::field)
                .contains(field);
    }
}
