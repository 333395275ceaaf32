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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws pages. The templates are classes made by the build; where the system property {@code recourse.templates} names
 * their folder, they are read from there instead and a change is seen with the next request (daily loop only; needs the
 * compiler of jte on the class path).
 */
public final class Templates {

    private static final Templates ALL = new Templates(engine(System.getProperty("recourse.templates")));

    private final TemplateEngine engine;

    private Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    public static Templates all() {
        return ALL;
    }

    /** The page as HTML. */
    public String draw(Page page, Texts texts) {
        var output = new StringOutput(16_384);
        engine.render(page.template() + ".jte", Map.of("page", page, "texts", texts), output);
        return output.toString();
    }

    /** {@code org.recourse.web.intake.ReportWhatPage} gives {@code intake/report-what}. */
    static String name(Class<?> page) {
        var feature = page.getPackageName().substring(page.getPackageName().lastIndexOf('.') + 1);
        var words = page.getSimpleName().replaceFirst("Page$", "").replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        return feature + '/' + words.toLowerCase(Locale.ROOT);
    }

    private static TemplateEngine engine(@Nullable String folder) {
        var loader = Templates.class.getClassLoader();
        if (folder == null) {
            return TemplateEngine.createPrecompiled(null, ContentType.Html, loader, "gg.jte.generated.precompiled");
        }
        try {
            var source = Path.of(folder).toAbsolutePath().normalize();
            var engine = TemplateEngine.create(
                    new Folder(source), Files.createTempDirectory("recourse-templates"), ContentType.Html, loader);
            engine.setTrimControlStructures(true);
            engine.setClassPath(classPath(source));
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What templates are compiled against: this module, the mechanism, and the libraries of the built archive. */
    private static List<String> classPath(Path source) throws IOException {
        var module = source.resolve("../../..").normalize();
        try (Stream<Path> libraries = Files.list(module.resolve("target/recourse-web/WEB-INF/lib"))) {
            return Stream.concat(
                            Stream.of(module.resolve("target/classes"), module.resolve("../ejb/target/classes")),
                            libraries)
                    .map(path -> path.normalize().toString())
                    .toList();
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
