package org.recourse.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.recourse.system.OneLogin;
import org.recourse.system.OutsideTest;
import org.recourse.system.RunningSystem;

/**
 * A test that looks at the application through a browser. A person logs in once for all tests, by the code flow and
 * with the password; each test then has a window of its own.
 */
public abstract class BrowserTest extends OutsideTest {

    /** The widths at which pages must work: a cheap phone, and a desk. */
    protected static final int PHONE = 360;

    protected static final int DESK = 1280;

    /** Low, because browsers draw what a window shows, and nobody looks at this one. */
    private static final int HEIGHT = 300;

    private static final Map<String, Session> SESSIONS = new ConcurrentHashMap<>();

    /** Whoever looks for what is not accessible is a script too, and would wait for ever. */
    private static final Set<BrowserContext> WITHOUT_SCRIPTS = ConcurrentHashMap.newKeySet();

    private final Queue<BrowserContext> windows = new ConcurrentLinkedQueue<>();

    /** A window of somebody who has not logged in. */
    protected Page stranger(String language, int width) {
        return window(options(language, width));
    }

    /** A window of somebody who has not logged in, in a browser that runs no scripts. */
    protected Page withoutScripts(String language, int width) {
        Page page = window(options(language, width).setJavaScriptEnabled(false));
        WITHOUT_SCRIPTS.add(page.context());
        return page;
    }

    /** A window of one of the demonstration's people, already logged in. */
    protected Page as(String person, String language, int width) {
        var session = SESSIONS.compute(person, (who, known) -> known != null && known.isFresh() ? known : login(who));
        return window(options(language, width).setStorageState(session.kept));
    }

    protected Page as(String person) {
        return as(person, "en", DESK);
    }

    protected static String address(String path) {
        return RunningSystem.address().resolve(path).toString();
    }

    /** Refuses a page in which a person with a reader or a keyboard would be stuck. Its colours are those of other pages. */
    protected static void isAccessible(Page page) {
        if (WITHOUT_SCRIPTS.contains(page.context())) {
            return;
        }
        assertThat(Axe.barriers(page)).as(page.url()).isEmpty();
    }

    /** The same of a page that is not on the tour, whose colours nobody else looks at. */
    protected static void isLegible(Page page) {
        isAccessible(page);
        assertThat(Axe.pale(page, new HashSet<>())).as(page.url()).isEmpty();
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
    }

    private Page window(Browser.NewContextOptions options) {
        BrowserContext context = Chromium.browser().newContext(options);
        windows.add(context);
        return context.newPage();
    }

    private static Session login(String person) {
        try (BrowserContext context = Chromium.browser().newContext(options("en", DESK))) {
            Page page = context.newPage();
            page.navigate(address("/portal/"));
            logsIn(page, person);
            page.waitForURL(address("/portal/") + "**");
            return new Session(context.storageState(), Instant.now());
        }
    }

    /** Answers the login's page with the name and the password of one of the demonstration's people. */
    static void logsIn(Page page, String person) {
        page.fill("#username", person);
        page.fill("#password", "recourse");
        OneLogin.of(person, () -> page.waitForNavigation(() -> page.click("#kc-login")));
    }

    private static Browser.NewContextOptions options(String language, int width) {
        return new Browser.NewContextOptions().setLocale(language).setViewportSize(width, HEIGHT);
    }

    /** What a browser keeps of a login. Nobody knows how long it is not used, and after twenty minutes it is none. */
    private record Session(String kept, Instant since) {

        boolean isFresh() {
            return since.isAfter(Instant.now().minus(Duration.ofMinutes(10)));
        }
    }
}
