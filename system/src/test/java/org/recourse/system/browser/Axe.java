package org.recourse.system.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Finds what shuts people out of a page, by the rules of WCAG 2.2, levels A and AA, and by what is good practice beside
 * them. It asks axe itself and not through its builder, which takes a second page to put its findings together: only what
 * is wrong leaves the browser.
 */
final class Axe {

    /** The rules are named by their tags: those of WCAG 2.2 are asleep in axe until somebody asks for them. */
    private static final String RUN = """
            ;axe.run({
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
              rules: {'color-contrast': {enabled: %s}},
              resultTypes: ['violations'],
              preload: false
            }).then(found => found.violations.map(rule =>
                rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(' ')))
            """;

    private Axe() {}

    /** Brings axe along into each page of a window: to send it to each anew takes longer than to read it there. */
    static void accompanies(BrowserContext window) {
        window.addInitScript(AxeBuilder.getAxeScript());
    }

    /**
     * What is wrong with the page, one sentence for each rule that it breaks.
     *
     * @param colours whether the contrast of each word is measured too, which takes longer than all other rules together
     */
    static List<String> barriers(Page page, boolean colours) {
        page.waitForLoadState();
        var run = RUN.formatted(colours);
        boolean there = (boolean) page.evaluate("typeof axe === 'object'");
        return ((List<?>) page.evaluate(there ? run : AxeBuilder.getAxeScript() + run))
                .stream().map(String::valueOf).toList();
    }
}
