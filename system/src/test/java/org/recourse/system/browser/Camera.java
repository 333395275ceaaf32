package org.recourse.system.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Set;

/** Takes a picture of each page, on a cheap telephone and on a desk, and postcards of a few for the documents. */
final class Camera implements Eye {

    private static final int HEIGHT = 800;

    /** Of a page that is longer the beginning is taken: a browser without a screen draws no picture of any size. */
    private static final int TALLEST = 12_000;

    /** What the README and the manual show. */
    private static final Set<String> POSTCARDS = Set.of(
            "home-en-1280",
            "report-what-ar-360",
            "follow-up-offered-en-360",
            "today-liaison-ar-360",
            "today-case-manager-en-1280",
            "today-administrator-en-1280",
            "case-proposed-en-1280",
            "case-sealed-en-1280",
            "case-in-action-official-en-1280",
            "case-history-oversight-en-1280",
            "act-admit-en-1280",
            "overdue-en-1280",
            "questions-en-1280",
            "order-en-1280",
            "calendar-en-1280");

    private final Path folder;
    private final Path documents;

    /**
     * @param folder    of all pictures
     * @param documents of the postcards
     */
    Camera(Path folder, Path documents) {
        this.folder = folder;
        this.documents = documents;
    }

    @Override
    public void looks(String name, Visitor visitor) {
        for (int width : new int[] {BrowserTest.PHONE, BrowserTest.DESK}) {
            var page = visitor.page();
            page.setViewportSize(width, HEIGHT);
            var full = name + '-' + visitor.language() + '-' + width;
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setClip(0, 0, width, Math.min(TALLEST, tall(page)))
                    .setPath(folder.resolve(full + ".png")));
            if (POSTCARDS.contains(full)) {
                new Postcard(page.screenshot()).write(documents.resolve(full + ".png"));
            }
        }
    }

    private static int tall(Page page) {
        return (int) page.evaluate("document.documentElement.scrollHeight");
    }
}
