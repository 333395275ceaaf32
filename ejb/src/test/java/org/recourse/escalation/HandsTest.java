package org.recourse.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class HandsTest {

    private static final Future<Boolean> DONE = CompletableFuture.completedFuture(true);
    private static final Future<Boolean> NO_TIME = CompletableFuture.completedFuture(false);
    private static final Future<Boolean> NOT_BEGUN = CompletableFuture.failedFuture(new IllegalStateException());

    @Test
    void a_round_in_which_a_hand_could_not_begin_is_not_whole() throws InterruptedException {
        var hands = new Hands();
        assertThat(hands.haveDone(List.of(NOT_BEGUN, DONE))).isFalse();
        assertThat(hands.haveDone(List.of(DONE, DONE))).isTrue();
        assertThat(hands.haveFailed()).isTrue();
    }

    @Test
    void a_hand_that_had_no_time_left_leaves_the_round_whole() throws InterruptedException {
        var hands = new Hands();
        assertThat(hands.haveDone(List.of(DONE, NO_TIME))).isFalse();
        assertThat(hands.haveFailed()).isFalse();
    }
}
