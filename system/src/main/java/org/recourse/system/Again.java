package org.recourse.system;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Stands at the beginning of the build of a start: where nothing was changed since the last one, it starts what was built
 * then, and the build goes no further. Otherwise it does nothing, and the build ends in {@link Run}.
 */
public final class Again {

    private Again() {}

    public static void main(String... arguments)
            throws ReflectiveOperationException, IOException, InterruptedException {
        Path root = Path.of(System.getProperty("recourse.root", "")).toAbsolutePath();
        var built = new Built(root);
        var libraries = built.libraries();
        if (libraries.isEmpty()) {
            built.forget();
            return;
        }
        System.out.println("  Nothing was changed since the last build.");
        URL[] urls = libraries.stream().map(Again::url).toArray(URL[]::new);
        try (var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass("org.recourse.system.Run")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
            // It has come to its end by Ctrl-C: the build must not go on while everything is being stopped.
            Thread.currentThread().join();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static URL url(Path library) {
        try {
            return library.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
