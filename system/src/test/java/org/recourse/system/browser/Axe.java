package org.recourse.system.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what shuts people out of a page, by the rules of WCAG 2.2, levels A and AA, and by what is good practice beside
 * them. It asks axe itself and not through its builder, which takes a second page to put its findings together: only what
 * is wrong leaves the browser.
 */
final class Axe {

    /** The rules are named by their tags: those of WCAG 2.2 are asleep in axe until somebody asks for them. */
    private static final String RULES = """
            () => axe.run({
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
              rules: {'color-contrast': {enabled: false}},
              resultTypes: ['violations'],
              preload: false
            }).then(%s)
            """;

    /**
     * How words look is their colour, size and weight, and all that lies under them: of words that look alike the first are
     * measured. All others would be measured to the same end, and take longer than all other rules together.
     */
    private static final String CONTRAST = """
            known => {
              const looks = new Map();
              for (const own of document.body.querySelectorAll('*')) {
                const says = own.matches('input:not([type=hidden]), select, textarea')
                    || [...own.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim());
                if (!says || own.getClientRects().length === 0) continue;
                const words = getComputedStyle(own);
                const look = [own.localName, words.color, words.fontSize, words.fontWeight, words.textShadow];
                for (let under = own; under; under = under.parentElement) {
                  const ground = getComputedStyle(under);
                  look.push([ground.backgroundColor, ground.backgroundImage, ground.opacity, ground.filter]
                      .filter(said => said !== 'rgba(0, 0, 0, 0)' && said !== 'none' && said !== '1').join());
                }
                const said = look.filter(one => one).join('|');
                if (!looks.has(said)) looks.set(said, own);
              }
              known.forEach(one => looks.delete(one));
              if (looks.size === 0) return {found: [], looks: []};
              return axe.run({include: [...looks.values()]},
                      {runOnly: ['color-contrast'], resultTypes: ['violations'], preload: false})
                  .then(%s)
                  .then(found => ({found, looks: [...looks.keys()]}));
            }
            """;

    private static final String SENTENCES = """
            found => found.violations.map(rule =>
                rule.id + ': ' + rule.help + ' ' + rule.nodes.map(node => node.html).join(' '))
            """;

    private Axe() {}

    /** Brings axe along into each page of a window: to send it to each anew takes longer than to read it there. */
    static void accompanies(BrowserContext window) {
        window.addInitScript(AxeBuilder.getAxeScript());
    }

    /** What is wrong with the page, one sentence for each rule that it breaks; without the contrast of words. */
    static List<String> barriers(Page page) {
        page.waitForLoadState();
        isThere(page);
        return sentences(page.evaluate(RULES.formatted(SENTENCES)));
    }

    /**
     * Which words of the page are too pale on what lies under them.
     *
     * @param looks how words look that were measured before, here or on other pages; what is measured now is added
     */
    static List<String> pale(Page page, Set<String> looks) {
        isThere(page);
        var answer = (Map<?, ?>) page.evaluate(CONTRAST.formatted(SENTENCES), List.copyOf(looks));
        looks.addAll(sentences(answer.get("looks")));
        return sentences(answer.get("found"));
    }

    private static void isThere(Page page) {
        if (!(boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
    }

    private static List<String> sentences(@Nullable Object said) {
        return ((List<?>) Objects.requireNonNull(said))
                .stream().map(String::valueOf).toList();
    }
}
