package org.recourse.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.recourse.grievance.ActRefused;
import org.recourse.grievance.Done;
import org.recourse.shared.Reference;

class MakingsTest {

    private static final Reference REFERENCE = new Reference(42);

    private final Makings makings = new Makings();

    private static Asked asked(int no) {
        return new Asked(REFERENCE, Copy.OVERSIGHT, "en", "%032x".formatted(no));
    }

    private Making made(int no, String login) {
        var making = makings.begin(asked(no), login);
        making.done(new Done(REFERENCE, 1, "00", false));
        return making;
    }

    @Test
    void the_id_of_a_record_follows_from_its_asking_and_from_nothing_else() {
        assertThat(asked(1).id()).matches("[0-9a-f]{32}").isEqualTo(asked(1).id());
        assertThat(asked(2).id()).isNotEqualTo(asked(1).id());
        assertThat(asked(1).id()).doesNotContain(asked(1).request());
    }

    @Test
    void a_second_one_is_refused_while_the_first_is_made_and_not_afterwards() {
        var first = makings.begin(asked(1), "a");
        assertThat(makings.begin(asked(1), "a")).isSameAs(first);
        assertThatThrownBy(() -> makings.begin(asked(2), "a")).hasMessage("refusal.record-running");
        assertThat(makings.begin(asked(2), "b").runs()).isTrue();
        first.refused(ActRefused.because("record-undone"));
        assertThat(makings.begin(asked(3), "a").runs()).isTrue();
    }

    @Test
    void what_was_refused_is_made_when_it_is_asked_for_again() {
        var refused = makings.begin(asked(1), "a");
        refused.refused(ActRefused.because("record-undone"));
        assertThat(makings.begin(asked(1), "a")).isNotSameAs(refused);
    }

    @Test
    void nobody_finds_what_somebody_else_asked_for() {
        made(1, "a");
        assertThat(makings.find(asked(1).id(), "a")).isPresent();
        assertThat(makings.find(asked(1).id(), "b")).isEmpty();
    }

    @Test
    void the_oldest_that_ended_are_forgotten_and_never_one_that_is_made() {
        var running = makings.begin(asked(0), "patient");
        for (int no = 1; no <= 500; no++) {
            made(no, "a");
        }
        assertThat(makings.find(asked(1).id(), "a")).isEmpty();
        assertThat(makings.find(asked(500).id(), "a")).isPresent();
        assertThat(makings.running("patient", any -> true)).contains(running);
    }
}
