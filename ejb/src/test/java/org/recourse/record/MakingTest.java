package org.recourse.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Done;
import org.recourse.shared.Reference;

class MakingTest {

    private static final Reference REFERENCE = new Reference(42);

    private final Making making = new Making(new Asked(REFERENCE, Copy.OVERSIGHT, "en", "0".repeat(32)), "a");

    @Test
    void nothing_came_of_what_is_still_made() {
        making.at(Making.Stage.DRAWS);
        assertThat(making.outcome()).isEmpty();
    }

    @Test
    void what_was_made_says_what_was_done() {
        var done = new Done(REFERENCE, 1, "00", false);
        making.done(done);
        assertThat(making.outcome()).contains(done);
    }

    @Test
    void what_was_refused_says_why_and_is_never_taken_for_what_was_made() {
        var why = ActRefused.because("record-too-long", 1);
        making.refused(why);
        assertThatThrownBy(making::outcome).isSameAs(why);
    }
}
