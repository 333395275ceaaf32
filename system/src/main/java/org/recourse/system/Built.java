package org.recourse.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * What was built last, so that a start without changes in the sources need not go through the build again: which files
 * the sources were, how long and of when, what was built of them, and which libraries the launcher needs.
 */
final class Built {

    /** What is no source: what is built, what belongs to an installation or to an editor, and what came before. */
    private static final Set<String> LEFT = Set.of("target", ".run", ".git", "node_modules", ".idea", ".vscode");

    /** What the launcher starts; where one is gone or another, the build has to bring it back. */
    static final List<String> RESULTS = List.of(
            "ejb/target/classes",
            "web/target/classes",
            "web/target/recourse-web",
            "ear/target/recourse",
            "ear/server/target/server/complete",
            "keycloak-realm/target/classes/realm",
            "keycloak-realm/target/classes/theme",
            "system/target/classes");

    private final Path root;
    private final Path note;

    Built(Path root) {
        this.root = root;
        this.note = root.resolve("system/target/built");
    }

    /**
     * Notes what was built, and by which libraries it is started now. Not when a source has changed since the build began,
     * and not when something of ours comes from elsewhere, as in a build of one module alone.
     */
    void note(ClassLoader launcher) {
        if (!(launcher instanceof URLClassLoader loader)) {
            return;
        }
        var begun = FileTime.fromMillis(ManagementFactory.getRuntimeMXBean().getStartTime());
        var libraries = Arrays.stream(loader.getURLs()).map(Built::path).toList();
        if (newest(root).compareTo(begun) < 0 && libraries.stream().allMatch(this::isHereOrForeign)) {
            var lines = new ArrayList<>(libraries.stream().map(Path::toString).toList());
            lines.add("");
            lines.addAll(described());
            Folders.mark(note, String.join("\n", lines));
        }
    }

    private boolean isHereOrForeign(Path library) {
        return library.startsWith(root) || !library.getFileName().toString().startsWith("recourse-");
    }

    private static Path path(URL url) {
        return Path.of(URI.create(url.toString()));
    }

    /** The libraries of the launcher, where nothing was changed since they were noted; otherwise none. */
    List<Path> libraries() {
        if (!Files.exists(note)) {
            return List.of();
        }
        try {
            var lines = Files.readAllLines(note);
            int end = lines.indexOf("");
            if (end < 0 || !lines.subList(end + 1, lines.size()).equals(described())) {
                return List.of();
            }
            var libraries = lines.subList(0, end).stream().map(Path::of).toList();
            return libraries.stream().allMatch(Files::exists) ? libraries : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A build goes on: until it has come to its end there is nothing to be started. */
    void forget() {
        Folders.remove(note);
    }

    private List<String> described() {
        var lines = new ArrayList<>(List.of("java " + Runtime.version(), "quick " + System.getProperty("quick")));
        for (var result : RESULTS) {
            lines.add(result + " " + newest(root.resolve(result)));
        }
        var sources = new TreeSet<String>();
        walk(
                root,
                (file, attributes) -> sources.add(
                        "%s %d %s".formatted(root.relativize(file), attributes.size(), attributes.lastModifiedTime())));
        lines.addAll(sources);
        return lines;
    }

    /** When the last of the files was changed; long ago, where there is none. */
    private FileTime newest(Path folder) {
        var times = new ArrayList<>(List.of(FileTime.fromMillis(0)));
        walk(folder, (file, attributes) -> times.add(attributes.lastModifiedTime()));
        return Collections.max(times);
    }

    private static void walk(Path from, BiConsumer<Path, BasicFileAttributes> look) {
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean left = !folder.equals(from)
                            && LEFT.contains(folder.getFileName().toString());
                    return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    look.accept(file, attributes);
                    return FileVisitResult.CONTINUE;
                }

                /** What vanishes or cannot be read is as good as not there. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
