package org.recourse.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where things lie: the sources and what was built of them under {@code root}, everything that one installation owns
 * (data, secrets, logs) under {@code home}.
 */
public record Places(Path root, Path home) {

    public Path postgres() {
        return home.resolve("postgres");
    }

    public Path secrets() {
        return home.resolve("secrets");
    }

    public Path keys() {
        return home.resolve("keys");
    }

    public Path server() {
        return home.resolve("server");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    /** What the servers have loaded at an earlier start. */
    public Path classes() {
        return home.resolve("classes");
    }

    /** The servers that were started last. */
    Path processes() {
        return home.resolve("processes");
    }

    public Path lock() {
        return home.resolve("lock");
    }

    /** The provisioned server; it is only read. */
    public Path wildfly() {
        return existing(root.resolve("ear/server/target/server"));
    }

    /** The unpacked Keycloak, of whatever version the build names. */
    public Path keycloak() {
        Path built = existing(root.resolve("keycloak-realm/target"));
        try (Stream<Path> entries = Files.list(built)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("keycloak-\\d.*"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> notBuilt(built.resolve("keycloak-…")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path realms() {
        return existing(root.resolve("keycloak-realm/target/classes/realm"));
    }

    public Path theme() {
        return existing(root.resolve("keycloak-realm/target/classes/theme"));
    }

    /** A file of the marker's name says that a step was done; it is written after the step. */
    public Path marker(String name) {
        return home.resolve(name + ".done");
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw notBuilt(path);
        }
        return path;
    }

    private static Halt notBuilt(Path path) {
        return new Halt("%s is missing: build everything first (mvn -DskipTests package)".formatted(path));
    }
}
