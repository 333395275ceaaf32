package org.recourse.system.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The Nu HTML checker, by which the authors of HTML check pages. It runs in a process of its own, because it brings
 * parsers that would take the place of others here, and once for all pages, because its start takes longer than they do.
 */
final class Nu {

    private final Path jars;

    /** @param jars the folder of the checker and what it needs */
    Nu(Path jars) {
        this.jars = jars;
    }

    /** What is wrong with the pages of a folder, one sentence each. */
    List<String> faults(Path pages) {
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            // Its schema of HTML goes deep.
                            "-Xss16m",
                            "-cp",
                            jars + File.separator + "*",
                            "nu.validator.client.SimpleCommandLineValidator",
                            "--errors-only",
                            "--exit-zero-always",
                            "--stdout",
                            pages.toString())
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the checker of HTML ended badly: " + output);
            }
            return output.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
