package org.recourse.system;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one command that brings up all of Recourse with its demonstration country, and takes it down again on Ctrl-C.
 *
 * <p>Properties: {@code recourse.root} (the sources), {@code recourse.home} (data, secrets and logs; {@code .run} of the
 * sources unless named), {@code port.application}, {@code port.login}, {@code port.database}, {@code port.management},
 * and {@code fresh}, which forgets everything that was there. A new installation begins with the lives as they were
 * played for an earlier one, where there is a {@link Snapshot}.
 */
public final class Run {

    /** The marker that says that what is played was played. */
    private static final String PLAYED = "demonstration";

    private final Steps steps = new Steps(System.out);
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicReference<Stack> running = new AtomicReference<>();

    public static void main(String... arguments) {
        Run run = new Run();
        try {
            run.run();
        } catch (Halt halt) {
            run.fail(halt.sentence());
        }
    }

    private void run() {
        Instant begun = Instant.now();
        Path root = Path.of(System.getProperty("recourse.root", "")).toAbsolutePath();
        Path home =
                Path.of(System.getProperty("recourse.home", root.resolve(".run").toString()));
        Places places = new Places(root, home.toAbsolutePath());
        new Built(root).note(Run.class.getClassLoader());
        Ports ports = Ports.chosen();
        try (Lock lock = Lock.of(places.lock())) {
            Stack.endLeftovers(places);
            ports.check();
            if (Boolean.parseBoolean(System.getProperty("fresh", "false")) || isFlag("fresh")) {
                steps.step("Everything that was there is forgotten", () -> forget(places));
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(places), "stop"));
            Snapshot snapshot = new Snapshot(places);
            boolean kept = Demonstration.hasAllLives()
                    && snapshot.moment()
                            .map(made -> begin(places, snapshot, made))
                            .orElse(false);
            if (Demonstration.hasAllLives() && snapshot.isNew()) {
                play(places, snapshot);
            }
            Stack stack = started(new Stack(places, ports, steps));
            try {
                start(stack, begun);
            } catch (Halt halt) {
                throw kept && !stopping.get() ? withoutSnapshot(halt, snapshot) : halt;
            }
            stack.death().thenAccept(this::fail);
            stopped.join();
        }
    }

    private Stack started(Stack stack) {
        running.set(stack);
        return stack;
    }

    /** Whether it begins with what was played; a snapshot that cannot be read is read once, and then never again. */
    private boolean begin(Places places, Snapshot snapshot, Instant made) {
        try {
            steps.step("The demonstration begins as it was played at " + made, () -> snapshot.load(made));
            return true;
        } catch (UncheckedIOException unreadable) {
            steps.say("    It cannot be read, lies in %s now, and is played again: %s"
                    .formatted(snapshot.setAside(), unreadable.getMessage()));
            forget(places);
            return false;
        }
    }

    private static Halt withoutSnapshot(Halt halt, Snapshot snapshot) {
        return new Halt(
                "%s%nIt began with what was played before, which lies in %s now: -Dfresh plays it again."
                        .formatted(halt.sentence(), snapshot.setAside()),
                halt);
    }

    /**
     * Plays the lives at ports that nobody knows, and stops again: what a visitor told meanwhile would else be kept for
     * whoever begins anew.
     */
    private void play(Places places, Snapshot snapshot) {
        var sources = snapshot.sources();
        try (Stack stack = started(new Stack(places, Ports.free(), steps))) {
            stack.start(Stack.Purpose.RUN);
            steps.step("The demonstration country is played", () -> Demonstration.load(stack));
            stack.awaitLogin();
        }
        Folders.mark(places.marker(PLAYED), "");
        if (Demonstration.isWhole(places)) {
            steps.step("What was played is kept for whoever begins anew", () -> keep(snapshot, sources));
        }
    }

    /** Where that does not work it is played again; this start is none the worse for it. */
    private void keep(Snapshot snapshot, String sources) {
        try {
            snapshot.keep(sources);
        } catch (Halt | UncheckedIOException notKept) {
            steps.say("    It could not be kept: " + notKept.getMessage());
        }
    }

    private void start(Stack stack, Instant begun) {
        stack.start(Stack.Purpose.RUN);
        Path marker = stack.places().marker(PLAYED);
        if (!Files.exists(marker)) {
            steps.step("The demonstration country is played", () -> Demonstration.load(stack));
            Folders.mark(marker, "");
        }
        stack.awaitLogin();
        steps.step("A first login", () -> stack.tryLogin("liaison"));
        if (stack.readsClassesAgain()) {
            steps.step("What both have loaded is kept for the next start", stack::keepClasses);
        }
        steps.say(Welcome.text(stack, Duration.between(begun, Instant.now())));
    }

    /** Says why and ends; while everything is being stopped on purpose there is nothing to say. */
    private void fail(String sentence) {
        if (!stopping.get()) {
            System.err.println();
            System.err.println("Recourse: " + sentence);
            System.exit(1);
        }
    }

    private void stop(Places places) {
        Stack stack = running.get();
        if (stack != null && stopping.compareAndSet(false, true)) {
            steps.say("");
            steps.say("Recourse stops …");
            stack.close();
            steps.say("Recourse has stopped. Its data are in " + places.home());
        }
    }

    private static void forget(Places places) {
        // What says that something is there goes first: this too may be killed half way.
        Folders.remove(places.marker("realm"));
        Folders.remove(places.marker(PLAYED));
        Folders.remove(places.marker("clock"));
        Folders.remove(places.postgres());
        Folders.remove(places.secrets());
        Folders.remove(places.keys());
        Folders.remove(places.server());
        Folders.remove(places.logs());
        Demonstration.forget(places);
    }

    /** A property given without a value, as in {@code -Dfresh}. */
    private static boolean isFlag(String name) {
        return "".equals(System.getProperty(name));
    }
}
