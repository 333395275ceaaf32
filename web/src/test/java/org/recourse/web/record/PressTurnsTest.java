package org.recourse.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recourse.shared.Refusal;

class PressTurnsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int CALLERS = 48;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CountDownLatch printing = new CountDownLatch(1);
    private final CountDownLatch printed = new CountDownLatch(1);

    @AfterEach
    void stop() {
        printed.countDown();
        others.shutdownNow();
    }

    /** Somebody who prints until the test lets him end. */
    private CompletableFuture<String> busy(PressTurns turns, String login) throws InterruptedException {
        var busy = CompletableFuture.supplyAsync(() -> turns.soon(login, this::slowly), others);
        assertThat(printing.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return busy;
    }

    private String slowly() {
        printing.countDown();
        try {
            assertThat(printed.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "pages";
    }

    private static void refused(Refusal.Kind kind, Runnable fetching) {
        assertThatThrownBy(fetching::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    @Test
    void nothing_is_opened_before_its_turn_and_who_waits_too_long_is_sent_away() throws Exception {
        var turns = new PressTurns(Duration.ofMillis(50));
        var first = busy(turns, "a");
        var opened = new AtomicInteger();
        refused(Refusal.Kind.PASSING, () -> turns.soon("b", opened::incrementAndGet));
        assertThat(opened).hasValue(0);
        printed.countDown();
        assertThat(first.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("pages");
        assertThat(turns.soon("b", opened::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void each_person_fetches_one_at_a_time() throws Exception {
        var turns = new PressTurns(LONG);
        var first = busy(turns, "a");
        refused(Refusal.Kind.TOO_MANY, () -> turns.soon("a", () -> "more"));
        printed.countDown();
        first.get(LONG.toSeconds(), TimeUnit.SECONDS);
        assertThat(turns.soon("a", () -> "more")).isEqualTo("more");
    }

    @Test
    void what_fails_gives_its_turn_back() {
        var turns = new PressTurns(Duration.ofMillis(50));
        assertThatThrownBy(() -> turns.soon("a", () -> {
                    throw new IllegalStateException("no ink");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(turns.soon("a", () -> "pages")).isEqualTo("pages");
        assertThat(turns.whenever(() -> "pages")).isEqualTo("pages");
    }

    @Test
    void however_many_call_few_wait() throws Exception {
        var turns = new PressTurns(LONG);
        var first = busy(turns, "a");
        var sentAway = new CountDownLatch(CALLERS - PressTurns.LONGEST_QUEUE);
        for (int i = 0; i < CALLERS; i++) {
            var login = "b" + i;
            others.execute(() -> {
                try {
                    turns.soon(login, () -> login);
                } catch (Refusal busy) {
                    sentAway.countDown();
                }
            });
        }
        assertThat(sentAway.await(LONG.toSeconds() / 2, TimeUnit.SECONDS))
                .as("sent away at once")
                .isTrue();
        assertThat(first).isNotDone();
    }
}
