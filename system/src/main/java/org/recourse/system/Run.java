package org.recourse.system;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one command that brings up all of Recourse with its demonstration country, and takes it down again on Ctrl-C.
 *
 * <p>Properties: {@code recourse.root} (the sources), {@code recourse.home} (data, secrets and logs; {@code .run} of the
 * sources unless named), {@code port.application}, {@code port.login}, {@code port.database}, {@code port.management},
 * and {@code fresh}, which forgets everything that was there. A new installation begins with the lives as they were
 * played for an earlier one, where there is a {@link Snapshot}.
 */
public final class Run {

    private final Steps steps = new Steps(System.out);
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

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
            Snapshot snapshot = new Snapshot(places);
            if (Demonstration.hasAllLives()) {
                snapshot.moment().ifPresent(made -> begin(snapshot, made));
            }
            Stack stack = new Stack(places, ports, steps);
            Thread hook = new Thread(() -> stop(stack), "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            start(stack, snapshot, begun);
            stack.death().thenAccept(this::fail);
            stopped.join();
        }
    }

    private void begin(Snapshot snapshot, Instant made) {
        steps.step("The demonstration begins as it was played at " + made, () -> snapshot.load(made));
    }

    /** Where that does not work it is played again; this start is none the worse for it. */
    private void keep(Stack stack, Snapshot snapshot) {
        try {
            snapshot.keep(stack::copyDatabase);
        } catch (Halt | UncheckedIOException notKept) {
            steps.say("    It could not be kept: " + notKept.getMessage());
        }
    }

    private void start(Stack stack, Snapshot snapshot, Instant begun) {
        stack.start(Stack.Purpose.RUN);
        Path marker = stack.places().marker("demonstration");
        boolean played = Files.exists(marker);
        if (!played) {
            steps.step("The demonstration country is played", () -> Demonstration.load(stack));
            Folders.mark(marker, "");
        }
        stack.awaitLogin();
        if (!played && Demonstration.hasAllLives() && Demonstration.isWhole(stack.places())) {
            steps.step("What was played is kept for whoever begins anew", () -> keep(stack, snapshot));
        }
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

    private void stop(Stack stack) {
        if (stopping.compareAndSet(false, true)) {
            steps.say("");
            steps.say("Recourse stops …");
            stack.close();
            steps.say("Recourse has stopped. Its data are in " + stack.places().home());
        }
    }

    private static void forget(Places places) {
        // What says that something is there goes first: this too may be killed half way.
        Folders.remove(places.marker("realm"));
        Folders.remove(places.marker("demonstration"));
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
