package org.recourse.system;

import gg.jte.compiler.TemplateCompiler;
import gg.jte.extension.api.JteConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The deployable as a folder of links into what the build wrote: a changed class or template is seen after a redeploy,
 * without packing anything.
 */
final class Exploded {

    private static final long LOOK = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path root;
    private final Path folder;

    Exploded(Path root, Path deployments) {
        this.root = root;
        this.folder = deployments.resolve("recourse.ear");
    }

    /** Lays the folder; nobody is asked to deploy it yet. */
    void lay() {
        Path packed = built("ear/target/recourse");
        Path pages = built("web/target/recourse-web");
        link("META-INF", packed.resolve("META-INF"));
        link("lib", packed.resolve("lib"));
        link("recourse-ejb.jar", built("ejb/target/classes"));
        linkAll(pages, "recourse-web.war", List.of("WEB-INF", "META-INF"));
        linkAll(pages.resolve("WEB-INF"), "recourse-web.war/WEB-INF", List.of("classes", "lib"));
        linkAll(pages.resolve("WEB-INF/lib"), "recourse-web.war/WEB-INF/lib", List.of());
        link("recourse-web.war/WEB-INF/lib/jte.jar", jarOf(TemplateCompiler.class));
        link("recourse-web.war/WEB-INF/lib/jte-extension-api.jar", jarOf(JteConfig.class));
        link("recourse-web.war/WEB-INF/classes", built("web/target/classes"));
        link("recourse-web.war/WEB-INF/lib/recourse-demonstration.jar", built("system/target/classes"));
    }

    /** Asks a server that starts or runs, which looks for this marker, to deploy the folder. */
    void deploy() {
        try {
            Files.writeString(marker("dodeploy"), folder.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server has deployed it, and refuses where it does not. */
    void await(Child server) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.exists(marker("deployed"))) {
            if (Files.exists(marker("failed"))
                    || !server.handle().isAlive()
                    || Instant.now().isAfter(end)) {
                throw new Halt("WildFly does not deploy Recourse; see the end of wildfly.log");
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Halt("Interrupted while Recourse was deployed", e);
            }
        }
    }

    private Path marker(String what) {
        return folder.resolveSibling(folder.getFileName() + "." + what);
    }

    private void linkAll(Path from, String to, List<String> except) {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> entries = Files.list(from)) {
            entries.filter(entry -> !except.contains(entry.getFileName().toString()))
                    .forEach(entry -> link(to + "/" + entry.getFileName(), entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void link(String name, Path target) {
        try {
            Path link = folder.resolve(name);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, target.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changed templates are compiled by the running server; the product itself has no compiler. */
    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path built(String name) {
        Path path = root.resolve(name);
        if (!Files.isDirectory(path)) {
            throw new Halt("%s is missing: build everything first (mvn -DskipTests package)".formatted(path));
        }
        return path;
    }
}
