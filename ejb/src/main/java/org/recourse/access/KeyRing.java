package org.recourse.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** All secrets of the server, read from one folder outside the database when it starts. */
public final class KeyRing {

    private final Map<KeyPurpose, NavigableMap<Integer, ServerKey>> keys = new EnumMap<>(KeyPurpose.class);

    private KeyRing() {}

    /**
     * Reads every {@code *.key} of the folder. Refuses with {@link KeyRefused} a file that others may read, a key of a
     * demonstration outside one, a number given twice, a secret used twice, and a purpose without a key.
     */
    public static KeyRing read(Path folder, boolean demonstration) {
        var ring = new KeyRing();
        for (var file : files(folder)) {
            ring.add(file, KeyFile.read(file, demonstration));
        }
        for (var purpose : KeyPurpose.values()) {
            if (!ring.keys.containsKey(purpose)) {
                throw new KeyRefused(folder, "holds no key for " + purpose.code());
            }
        }
        return ring;
    }

    /** Writes a first key for each purpose that has none; what is there stays. */
    public static void install(Path folder, boolean demonstration) throws IOException {
        Files.createDirectories(folder);
        for (var purpose : KeyPurpose.values()) {
            if (Files.notExists(folder.resolve(purpose.code() + "-1.key"))) {
                KeyFile.create(folder, purpose, 1, demonstration);
            }
        }
    }

    private static List<Path> files(Path folder) {
        var files = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(folder, "*.key")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw new KeyRefused(folder, "cannot be read");
        }
        return files;
    }

    private void add(Path file, ServerKey key) {
        var same = keys.computeIfAbsent(key.purpose(), purpose -> new TreeMap<>());
        if (same.containsKey(key.number())) {
            throw new KeyRefused(file, "has the number of another key");
        }
        for (var others : keys.values()) {
            if (others.values().stream().anyMatch(key::sameSecret)) {
                throw new KeyRefused(file, "has the secret of another key");
            }
        }
        same.put(key.number(), key);
    }

    /** The key with which what is new is sealed or signed. */
    public ServerKey newest(KeyPurpose purpose) {
        return all(purpose).lastEntry().getValue();
    }

    /** One key; refuses an unknown number with {@link Unopenable}: what it sealed cannot be opened here. */
    public ServerKey key(KeyPurpose purpose, int number) {
        var key = all(purpose).get(number);
        if (key == null) {
            throw new Unopenable();
        }
        return key;
    }

    /** All keys of a purpose, the newest first: for what has to be found whichever key it was digested with. */
    public List<ServerKey> newestFirst(KeyPurpose purpose) {
        return List.copyOf(all(purpose).descendingMap().values());
    }

    private NavigableMap<Integer, ServerKey> all(KeyPurpose purpose) {
        var all = keys.get(purpose);
        if (all == null) {
            throw new IllegalStateException("no key for " + purpose.code());
        }
        return all;
    }
}
