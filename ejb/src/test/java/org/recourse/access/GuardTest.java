package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.recourse.access.Begun.Answer;
import org.recourse.migrate.TestDatabase;

class GuardTest {

    @BeforeAll
    static void people() throws Exception {
        SmallDirectory.enter();
    }

    @Test
    void a_case_is_registered_opened_changed_and_settled() throws Exception {
        var life = SmallCase.register();
        try (var connection = TestDatabase.one().app()) {
            var guard = new Guard(connection);
            var opened = guard.open(SmallDirectory.context("manager"), life, 1 | 2 | 4096, null, List.of("page=case"));
            assertThat(opened).isPresent();
            assertThat(opened.get().version()).isEqualTo(1);
            assertThat(opened.get().rights().relations()).containsExactly(Relation.DESK);
            connection.commit();

            var stale = guard.begin(SmallDirectory.context("manager"), life, 7, "triage");
            assertThat(stale.answer()).isEqualTo(Answer.STALE);
            connection.rollback();

            var begun = guard.begin(SmallDirectory.context("manager"), life, 1, "triage");
            assertThat(begun.answer()).isEqualTo(Answer.READY);
            assertThat(SmallCase.update(connection, life, "state = 2, severity = 3"))
                    .isEqualTo(1);
            assertThat(guard.settle(life, null, Settlement.of("severity=S3"))).hasSize(32);
            connection.commit();
        }
    }

    @Test
    void a_reason_is_kept_of_the_read_that_was_made_for_it_and_of_no_other() throws Exception {
        var life = SmallCase.register();
        var manager = SmallDirectory.context("manager");
        var reason = Sealed.of(new byte[80]);
        try (var connection = TestDatabase.one().app()) {
            var guard = new Guard(connection);
            var opened = guard.open(manager, life, 1 | 8, "ab".repeat(32), List.of("page=identity"))
                    .orElseThrow();
            guard.keepReason(life, opened.entry(), reason);
            connection.commit();

            var other = guard.open(manager, life, 1, null, List.of("page=case")).orElseThrow();
            assertThatThrownBy(() -> guard.keepReason(life, other.entry(), reason))
                    .isInstanceOf(GuardRefused.class);
            connection.rollback();
            assertThat(guard.open(manager, life, 1, null, List.of("page=case"))).isPresent();
            assertThatThrownBy(() -> guard.keepReason(life, opened.entry(), reason))
                    .isInstanceOf(GuardRefused.class);
        }
    }

    @Test
    void references_are_drawn_of_letters_and_digits_that_anybody_can_say() throws Exception {
        for (int i = 0; i < 60; i++) {
            try (var connection = TestDatabase.one().app()) {
                var drawn = new Guard(connection).register(SmallDirectory.context("liaison"));
                assertThat(drawn.text()).matches("[0-9A-HJKMNP-TV-Z-]+");
                connection.rollback();
            }
        }
    }

    @Test
    void who_has_nothing_to_do_with_it_cannot_tell_it_from_nothing() throws Exception {
        var life = SmallCase.register();
        try (var connection = TestDatabase.one().app()) {
            var guard = new Guard(connection);
            assertThat(guard.open(SmallDirectory.context("police"), life, -1, null, List.of()))
                    .isEmpty();
            assertThat(guard.begin(SmallDirectory.context("police"), life, 1, "note")
                            .answer())
                    .isEqualTo(Answer.HIDDEN);
            assertThat(guard.begin(SmallDirectory.context("manager"), life, 1, "accept")
                            .answer())
                    .isEqualTo(Answer.HIDDEN);
        }
    }
}
