package org.recourse.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The demonstration as it stood when its lives had been played, so that they are played once for what was built and not
 * once for each installation: database, keys, passwords, and the moment that its clock showed. A new installation of a
 * demonstration begins with it, in seconds.
 *
 * <p>It holds keys and passwords, so it lies among what was built and is the owner's alone; it is made by the launcher of
 * the demonstration and by nothing else, and no installation for real has a way to read it.
 */
final class Snapshot {

    /** An older one shows a country in which nothing has happened for too long. */
    private static final Duration OLDEST = Duration.ofDays(7);

    /** Within this time nothing becomes late, and the clock need not be turned back. */
    private static final Duration FRESH = Duration.ofHours(1);

    /** Of what the lives are made: the stories and who plays them, the product with its tables, and the login. */
    static final List<String> SOURCES = List.of(
            "pom.xml",
            "ejb/target/classes",
            "keycloak-realm/target/classes/realm",
            "system/src/main/resources/country",
            "system/target/classes/org/recourse/system/country");

    /** What it consists of, by the names under which an installation has it. */
    private static final List<String> PARTS = List.of("postgres", "secrets", "keys", "played.txt", "realm.done");

    private static final String NOTE = "made";

    private final Places places;
    private final Path folder;

    Snapshot(Places places) {
        this.places = places;
        this.folder = places.root().resolve("system/target/snapshot");
    }

    /**
     * When it was made, if a new installation can begin with it: if it was made of the present sources and not long ago.
     */
    Optional<Instant> moment() {
        var note = folder.resolve(NOTE);
        if (!isNew() || !Files.exists(note)) {
            return Optional.empty();
        }
        var lines = Folders.written(note).lines().toList();
        if (lines.size() != 2 || !lines.get(0).equals(sources())) {
            return Optional.empty();
        }
        var made = Instant.parse(lines.get(1));
        return made.isAfter(Instant.now().minus(OLDEST)) ? Optional.of(made) : Optional.empty();
    }

    /** Whether nothing is there yet; an installation that has any data or keys of its own keeps them. */
    boolean isNew() {
        return !Files.exists(places.postgres()) && !Files.exists(places.secrets()) && !Files.exists(places.keys());
    }

    /**
     * Lays it into the new installation, which then has to be started like one that was played.
     *
     * @param made when it was made: the clock of the installation goes on from there
     */
    void load(Instant made) {
        for (var part : List.of("postgres", "secrets", "keys")) {
            Folders.privately(places.home().resolve(part));
        }
        for (var part : PARTS) {
            Folders.copy(folder.resolve(part), places.home().resolve(part));
        }
        if (made.isBefore(Instant.now().minus(FRESH))) {
            Folders.mark(places.marker("clock"), made.toString());
        }
        Folders.mark(places.marker("demonstration"), "");
    }

    /**
     * Takes it of an installation whose lives were played, in which nobody else has done anything, and which was stopped.
     * It takes the place of the one of before when it is whole, and not earlier.
     *
     * @param sources of what it was played; refuses with {@link Halt} where they were changed meanwhile, since nobody knows
     *     then of what it was
     */
    void keep(String sources) {
        if (!sources.equals(sources())) {
            throw new Halt("what was built has changed while it was played");
        }
        var part = beside("part");
        Folders.remove(part);
        Folders.privately(part);
        for (var one : PARTS) {
            Folders.copy(places.home().resolve(one), part.resolve(one));
        }
        Folders.privately(part.resolve("secrets"));
        Folders.privately(part.resolve("keys"));
        Folders.mark(part.resolve(NOTE), sources + "\n" + Instant.now() + "\n");
        Folders.remove(folder);
        Folders.move(part, folder);
    }

    /** Nothing begins with it any more: something in it was wrong. Tells where it lies then. */
    Path setAside() {
        var bad = beside("bad");
        Folders.remove(bad);
        Folders.move(folder, bad);
        return bad;
    }

    private Path beside(String what) {
        return folder.resolveSibling(folder.getFileName() + "." + what);
    }

    /** A digest of what lives are played of, as it is now. */
    String sources() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var source : SOURCES) {
                add(digest, places.root().resolve(source));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(MessageDigest digest, Path source) {
        try (var files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                digest.update(places.root().relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
