package org.recourse.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Key rings for tests, written to a folder of their own and read as the server reads them. */
public final class KeyRings {

    private static final KeyRing ONE = demonstration();

    private KeyRings() {}

    /** The same ring for everybody who does not change it. */
    public static KeyRing ofOne() {
        return ONE;
    }

    /** A ring of one new key for each purpose. */
    public static KeyRing demonstration() {
        try {
            var folder = Files.createTempDirectory("keys");
            KeyRing.install(folder, true);
            var ring = KeyRing.read(folder, true);
            remove(folder);
            return ring;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
