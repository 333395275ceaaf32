package org.recourse.system;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Tells the person who waits what is being done: a step that takes longer than a second is shown while it runs. */
public final class Steps implements AutoCloseable {

    private final PrintStream out;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "steps");
        thread.setDaemon(true);
        return thread;
    });

    public Steps(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    public void step(String name, Runnable work) {
        step(name, () -> {
            work.run();
            return true;
        });
    }

    public <T> T step(String name, Supplier<T> work) {
        Instant begun = Instant.now();
        Future<?> announcement = watch.schedule(() -> say("  … " + name), 1, TimeUnit.SECONDS);
        try {
            T result = work.get();
            if (!announcement.cancel(false)) {
                Duration taken = Duration.between(begun, Instant.now());
                say("  ✓ %s (%.1f s)".formatted(name, taken.toMillis() / 1000.0));
            }
            return result;
        } finally {
            announcement.cancel(false);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
