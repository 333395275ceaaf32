package org.recourse.system.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for what a person with a reader, a keyboard or a small telephone would stumble over, and keeps each page as it
 * was sent for the checker of HTML.
 */
final class Inspection implements Eye {

    private static final int HEIGHT = 800;

    private final Path kept;
    private final List<String> found = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();

    /** @param kept the folder of the pages as they were sent; what an earlier walk has left there is removed */
    Inspection(Path kept) {
        this.kept = kept;
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

    @Override
    public void looks(String name, Visitor visitor) {
        var page = visitor.page();
        var where = name + " in " + visitor.language() + ": ";
        visitor.complaints().forEach(complaint -> found.add(where + "the browser says " + complaint));
        frame(page, visitor.language()).forEach(fault -> found.add(where + fault));
        for (int width : new int[] {BrowserTest.PHONE, BrowserTest.DESK}) {
            page.setViewportSize(width, HEIGHT);
            int wide = (int) page.evaluate("document.documentElement.scrollWidth");
            if (wide > width) {
                found.add(where + "is " + wide + " px wide on a screen of " + width);
            }
            // Every page is judged in both languages and at both widths, not in each of the four.
            if ((width == BrowserTest.PHONE) == visitor.language().equals("ar")) {
                barriers(page).forEach(barrier -> found.add(where + barrier));
            }
        }
        keep(name + ".html", visitor);
        seen.add(name);
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

    /** Asks axe itself, which is much faster than through its builder: only what is wrong leaves the browser. */
    static List<String> barriers(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        var violations = (List<?>) page.evaluate("axe.run({ resultTypes: ['violations'] }).then(found =>"
                + " found.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.html).join(' ')))");
        return violations.stream().map(String::valueOf).toList();
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
