package org.recourse.web.shared;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws pages. The templates are classes made by the build; where the system property {@code recourse.templates} names
 * their folder, a change there is seen with the next request (daily loop only; needs the compiler of jte on the class
 * path).
 */
public final class Templates {

    private static final Templates ALL = new Templates(engines(System.getProperty("recourse.templates")));

    private final Supplier<TemplateEngine> engines;

    private Templates(Supplier<TemplateEngine> engines) {
        this.engines = engines;
    }

    public static Templates all() {
        return ALL;
    }

    /** The page as HTML. */
    public String draw(Page page, Texts texts) {
        var output = new StringOutput(16_384);
        engines.get().render(page.template() + ".jte", Map.of("page", page, "texts", texts), output);
        return output.toString();
    }

    /** {@code org.recourse.web.intake.ReportWhatPage} gives {@code intake/report-what}. */
    static String name(Class<?> page) {
        var feature = page.getPackageName().substring(page.getPackageName().lastIndexOf('.') + 1);
        var words = page.getSimpleName().replaceFirst("Page$", "").replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        return feature + '/' + words.toLowerCase(Locale.ROOT);
    }

    private static Supplier<TemplateEngine> engines(@Nullable String folder) {
        var loader = Templates.class.getClassLoader();
        var made = TemplateEngine.createPrecompiled(null, ContentType.Html, loader, "gg.jte.generated.precompiled");
        return folder == null
                ? () -> made
                : new Loop(Path.of(folder).toAbsolutePath().normalize(), made);
    }

    /** The daily loop: what the build has made, until something is newer than that; from then on the folder itself. */
    private static final class Loop implements Supplier<TemplateEngine> {

        private final Path source;
        private final Path classes;
        private final TemplateEngine made;
        private @Nullable TemplateEngine changed;

        Loop(Path source, TemplateEngine made) {
            this.source = source;
            this.classes = source.resolve("../../../target/classes").normalize();
            this.made = made;
        }

        @Override
        public synchronized TemplateEngine get() {
            if (changed == null && isChanged()) {
                changed = ofFolder();
            }
            return changed == null ? made : changed;
        }

        private boolean isChanged() {
            var templates = classes.resolve("gg/jte");
            long built = newest(templates, path -> true);
            return newest(source, path -> true) > built
                    || newest(classes, path -> !path.startsWith(templates)) > built
                    || newest(mechanism(), path -> true) > built;
        }

        private Path mechanism() {
            return classes.resolve("../../../ejb/target/classes").normalize();
        }

        /** When the newest template or class of a folder was written; 0 where there is none. */
        private static long newest(Path folder, Predicate<Path> counts) {
            if (!Files.isDirectory(folder)) {
                return 0;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(counts)
                        .filter(path -> path.toString().endsWith(".class")
                                || path.toString().endsWith(".jte"))
                        .mapToLong(path -> path.toFile().lastModified())
                        .max()
                        .orElse(0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private TemplateEngine ofFolder() {
            try {
                var engine = TemplateEngine.create(
                        new Folder(source),
                        Files.createTempDirectory("recourse-templates"),
                        ContentType.Html,
                        Templates.class.getClassLoader());
                engine.setTrimControlStructures(true);
                engine.setClassPath(classPath());
                return engine;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What templates are compiled against: this module, the mechanism, and the libraries of the built archive. */
        private List<String> classPath() throws IOException {
            try (Stream<Path> libraries = Files.list(classes.resolveSibling("recourse-web/WEB-INF/lib"))) {
                return Stream.concat(Stream.of(classes, mechanism()), libraries)
                        .map(Path::toString)
                        .toList();
            }
        }
    }

    /** Reads templates from a folder; jte's own reader is part of its compiler, which is not in the product. */
    private record Folder(Path root) implements CodeResolver {

        @Override
        public @Nullable String resolve(String name) {
            try {
                return exists(name) ? Files.readString(root.resolve(name)) : null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean exists(String name) {
            return Files.isRegularFile(root.resolve(name));
        }

        @Override
        public long getLastModified(String name) {
            return root.resolve(name).toFile().lastModified();
        }
    }
}
