package org.recourse.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A process of ours: what it says goes to a file, and a line of it tells when it is ready. */
public final class Child {

    private final String name;
    private final Path log;
    private final Process process;
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** Starts a process; {@code readiness} is looked for in each line that it prints. */
    public static Child start(
            String name, Path log, List<String> command, Map<String, String> environment, String readiness) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(key -> key.startsWith("KC_") || key.endsWith("_OPTS"));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Child child = new Child(name, log, builder.start());
            child.pump(Pattern.compile(readiness));
            return child;
        } catch (IOException e) {
            throw new Halt("%s does not start: %s".formatted(name, e.getMessage()), e);
        }
    }

    private void pump(Pattern readiness) {
        Thread thread = new Thread(() -> copy(readiness), name + " log");
        thread.setDaemon(true);
        thread.start();
    }

    private void copy(Pattern readiness) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter file = new PrintWriter(Files.newBufferedWriter(log), true)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                file.println(line);
                if (readiness.matcher(line).find()) {
                    ready.complete(line);
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new Halt(died()));
    }

    /** Waits for the line of readiness and gives it back; refuses when the process has died or the time is up. */
    public String await(Duration patience) {
        try {
            return ready.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Halt("%s is not ready after %d s; see %s".formatted(name, patience.toSeconds(), log), e);
        } catch (ExecutionException e) {
            throw new Halt(died(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Halt("Interrupted while %s was starting".formatted(name), e);
        }
    }

    CompletableFuture<String> death() {
        return process.onExit().thenApply(ended -> died());
    }

    private String died() {
        return "%s has stopped by itself; its last words are in %s".formatted(name, log);
    }

    /** Asks the process to stop, and ends it when it has not within the time given. */
    public void stop(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The process, for whoever must find what it has started itself. */
    public ProcessHandle handle() {
        return process.toHandle();
    }
}
