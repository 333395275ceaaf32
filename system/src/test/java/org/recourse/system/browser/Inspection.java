package org.recourse.system.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Looks for what a person with a reader, a keyboard or a small telephone would stumble over, and keeps each page as it
 * was sent for the checker of HTML.
 */
final class Inspection implements Eye {

    /** Browsers draw what a window shows and lay out all; nobody looks at this one. */
    private static final int HEIGHT = 200;

    private final Path kept;
    private final Predicate<String> judged;
    private final Set<String> looks = new HashSet<>();
    private final List<String> found = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();
    private final Set<String> paths = new TreeSet<>();

    /**
     * @param kept   the folder of the pages as they were sent; what an earlier walk has left there is removed
     * @param judged the names of the pages whose every word and field is looked at; of others no more than how words look
     *               that no page before them had
     */
    Inspection(Path kept, Predicate<String> judged) {
        this.kept = kept;
        this.judged = judged;
        try {
            Files.createDirectories(kept);
            try (var left = Files.newDirectoryStream(kept)) {
                for (var page : left) {
                    Files.delete(page);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is wrong, by page. */
    List<String> found() {
        return found;
    }

    /** The names of the pages that were looked at. */
    List<String> seen() {
        return seen;
    }

    /** The paths of the pages that were looked at. */
    Set<String> paths() {
        return paths;
    }

    @Override
    public boolean wants(String name) {
        return judged.test(name);
    }

    @Override
    public void enters(BrowserContext window) {
        Axe.accompanies(window);
    }

    @Override
    public void looks(String name, Visitor visitor) {
        var page = visitor.page();
        var where = name + " in " + visitor.language() + ": ";
        visitor.complaints().forEach(complaint -> found.add(where + "the browser says " + complaint));
        frame(page, visitor.language()).forEach(fault -> found.add(where + fault));
        if (visitor.atHome() && visitor.status() != expected(name)) {
            found.add(where + "answers " + visitor.status());
        }
        fits(page, where);
        if (judged.test(name)) {
            Axe.barriers(page).forEach(barrier -> found.add(where + barrier));
        }
        Axe.pale(page, looks).forEach(barrier -> found.add(where + barrier));
        turn(page);
        fits(page, where);
        keep(name + ".html", visitor);
        seen.add(name);
        paths.add(URI.create(page.url()).getPath());
    }

    /** A page of the list is there, unless its name says with which status it is refused or that a form is wrong. */
    private static int expected(String name) {
        if (name.matches(".*-[45]\\d\\d")) {
            return Integer.parseInt(name.substring(name.length() - 3));
        }
        return name.matches(".*-(empty|misread)") ? 422 : 200;
    }

    private void fits(Page page, String where) {
        int width = page.viewportSize().width;
        int wide = (int) page.evaluate("document.documentElement.scrollWidth");
        if (wide > width) {
            found.add(where + "is " + wide + " px wide on a screen of " + width);
        }
    }

    /**
     * Gives the window the other width, and leaves it at that: the next page is judged at it. The languages begin with
     * different ones, so that each page is judged in both languages and at both widths, and is laid out no more than twice.
     */
    private static void turn(Page page) {
        boolean phone = page.viewportSize().width == BrowserTest.PHONE;
        page.setViewportSize(phone ? BrowserTest.DESK : BrowserTest.PHONE, HEIGHT);
    }

    private static List<String> frame(Page page, String language) {
        var faults = new ArrayList<String>();
        var html = page.locator("html");
        if (!language.equals(html.getAttribute("lang"))) {
            faults.add("is said to be in " + html.getAttribute("lang"));
        }
        if (!(language.equals("ar") ? "rtl" : "ltr").equals(html.getAttribute("dir"))) {
            faults.add("runs " + html.getAttribute("dir"));
        }
        if (page.title().isBlank() || page.title().contains("??")) {
            faults.add("has the title [" + page.title() + "]");
        }
        int headings = page.locator("h1").count();
        if (headings != 1) {
            faults.add("has " + headings + " main headings");
        }
        return faults;
    }

    private void keep(String file, Visitor visitor) {
        // What the login server sends is not ours to mend.
        if (!visitor.atHome()) {
            return;
        }
        try {
            Files.writeString(kept.resolve(file), visitor.html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
