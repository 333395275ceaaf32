package org.recourse.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was built last, so that a start without changes in the sources need not go through the build again: which files
 * the sources were, how long and of when, what was built of them, and which libraries the launcher needs.
 */
final class Built {

    /** What is no source: what is built, what belongs to an installation, and what came before. */
    private static final Set<String> LEFT = Set.of("target", ".run", ".git", "node_modules");

    /** What the launcher starts; where one is gone, the build has to bring it back. */
    static final List<String> RESULTS = List.of(
            "ejb/target/classes",
            "web/target/classes",
            "web/target/recourse-web",
            "ear/target/recourse",
            "ear/target/server/complete",
            "keycloak-realm/target/classes/realm",
            "system/target/classes");

    private final Path root;
    private final Path note;

    Built(Path root) {
        this.root = root;
        this.note = root.resolve("system/target/built");
    }

    /** Notes what was built, by whom it is started now; not when a source has changed since the build began. */
    void note(ClassLoader launcher) {
        if (!(launcher instanceof URLClassLoader loader)) {
            return;
        }
        Instant begun =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        var sources = sources();
        if (sources.values().stream().allMatch(source -> source.changed().isBefore(begun))) {
            var lines = new ArrayList<String>();
            for (var url : loader.getURLs()) {
                lines.add(Path.of(URI.create(url.toString())).toString());
            }
            lines.add("");
            lines.addAll(described(sources));
            Folders.mark(note, String.join("\n", lines));
        }
    }

    /** The libraries of the launcher, where nothing was changed since they were noted; otherwise none. */
    List<Path> libraries() {
        if (!Files.exists(note) || !RESULTS.stream().allMatch(result -> Files.exists(root.resolve(result)))) {
            return List.of();
        }
        try {
            var lines = Files.readAllLines(note);
            int end = lines.indexOf("");
            var libraries = lines.subList(0, end).stream().map(Path::of).toList();
            boolean same = lines.subList(end + 1, lines.size()).equals(described(sources()));
            return same && libraries.stream().allMatch(Files::exists) ? libraries : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> described(TreeMap<String, Source> sources) {
        var lines = new ArrayList<>(List.of("java " + Runtime.version()));
        sources.forEach((name, source) -> lines.add("%s %d %s".formatted(name, source.bytes(), source.changed())));
        return lines;
    }

    private TreeMap<String, Source> sources() {
        var found = new TreeMap<String, Source>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return LEFT.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.put(
                            root.relativize(file).toString(),
                            new Source(
                                    attributes.size(),
                                    attributes.lastModifiedTime().toInstant()));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private record Source(long bytes, Instant changed) {}
}
