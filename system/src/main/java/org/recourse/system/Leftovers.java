package org.recourse.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * The servers that a start has left behind when it was itself ended without a chance to stop them. They are written
 * down by number and instant of birth, so that no other process that later has the number is taken for one of them.
 */
final class Leftovers {

    private final Path file;

    Leftovers(Path file) {
        this.file = file;
    }

    synchronized void add(Child child) {
        ProcessHandle process = child.handle();
        try {
            Files.writeString(
                    file,
                    process.pid() + " " + born(process).orElse(Instant.EPOCH) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends those that still live. Call it only where no other start can be running. */
    synchronized void end() {
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(Leftovers::end);
            }
            forget();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(String line) {
        String[] cells = line.split(" ");
        ProcessHandle.of(Long.parseLong(cells[0]))
                .filter(process -> born(process).equals(Optional.of(Instant.parse(cells[1]))))
                .ifPresent(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
    }

    private static Optional<Instant> born(ProcessHandle process) {
        return process.info().startInstant();
    }
}
