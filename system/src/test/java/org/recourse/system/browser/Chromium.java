package org.recourse.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser of a test run: the one that {@code CHROMIUM_PATH} names, else the one without windows, from Debian's own
 * package where it may be installed, else any on the path, else the one that Playwright brings. Each thread has one of its
 * own, since Playwright listens to the thread that has made it and to no other.
 */
public final class Chromium {

    /** The one without windows comes first: it shows a page three times as fast. */
    private static final String SHELL = "chromium-headless-shell";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Optional<Path> INSTALLED =
            named().or(() -> found(List.of(SHELL))).or(Chromium::fromDebian).or(() -> found(NAMES));
    private static final ThreadLocal<Chromium> OF_THREAD = ThreadLocal.withInitial(Chromium::new);

    private final Playwright playwright;
    private final Browser browser;
    private final Thread end;

    private Chromium() {
        var environment =
                INSTALLED.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.<String, String>of();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        List<String> arguments = new ArrayList<>(List.of("--disable-dev-shm-usage"));
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        var options = new BrowserType.LaunchOptions().setArgs(arguments);
        INSTALLED.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
        end = new Thread(playwright::close, "browser");
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** The browser of this thread, started when it is first asked for. */
    public static Browser browser() {
        return OF_THREAD.get().browser;
    }

    /** Closes the browser of this thread, and all windows in it. */
    static void leave() {
        var own = OF_THREAD.get();
        OF_THREAD.remove();
        Runtime.getRuntime().removeShutdownHook(own.end);
        own.playwright.close();
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("CHROMIUM_PATH"))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }

    private static Optional<Path> found(List<String> names) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> fromDebian() {
        boolean debian = Files.isExecutable(Path.of("/usr/bin/apt-get"));
        if (!debian || !"root".equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        System.out.println("  … Chromium is installed for the browser tests");
        run("apt-get", "update", "-qq");
        run("apt-get", "install", "-y", "-qq", "--no-install-recommends", SHELL);
        return found(List.of(SHELL));
    }

    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
