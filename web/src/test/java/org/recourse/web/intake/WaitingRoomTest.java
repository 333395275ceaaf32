package org.recourse.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void whoever_finds_each_seat_taken_does_not_wait() throws Exception {
        var room = new WaitingRoom(2);
        var waiting = new Thread[] {new Thread(() -> room.rest(LONG)), new Thread(() -> room.rest(LONG))};
        for (var one : waiting) {
            one.start();
            while (one.getState() != Thread.State.TIMED_WAITING) {
                Thread.sleep(1);
            }
        }
        assertThat(room.rest(LONG)).isFalse();
        for (var one : waiting) {
            one.interrupt();
            one.join();
        }
        assertThat(room.rest(Duration.ofMillis(1))).isTrue();
    }
}
