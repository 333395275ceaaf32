package org.recourse.system.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A test that goes through all pages. */
abstract class TourTest extends BrowserTest {

    private static final Cases CASES = new Cases();

    /**
     * Goes all ways in each of the languages that somebody looks at, all languages at once; answers with what is in the
     * way.
     *
     * @param eyes  by the code of the language
     * @param tries how often a way is tried before it counts as lost
     */
    List<String> walks(Map<String, ? extends Eye> eyes, int tries) {
        var walks = eyes.entrySet().stream()
                .map(look -> CompletableFuture.supplyAsync(() -> walk(look.getKey(), look.getValue(), tries)))
                .toList();
        return walks.stream().flatMap(walk -> walk.join().stream()).toList();
    }

    /**
     * Each person keeps one window for all, because a new one costs more than a page; who has not logged in begins each
     * way without a case or a draft.
     */
    private List<String> walk(String language, Eye eye, int tries) {
        var lost = new ArrayList<String>();
        var people = new HashMap<String, Visitor>();
        for (var stop : new Tour(CASES).stops()) {
            if (eye.wants(stop.name()) && stop.name().matches(System.getProperty("only", ".*"))) {
                reach(stop, language, eye, people, tries, lost);
            }
        }
        people.values().forEach(visitor -> visitor.page().context().close());
        Chromium.leave();
        return lost;
    }

    private void reach(Stop stop, String language, Eye eye, Map<String, Visitor> people, int tries, List<String> lost) {
        var visitor = people.computeIfAbsent(stop.person(), person -> visitor(stop, language, eye));
        try {
            stop.way().accept(stop.who() == null ? visitor.isForgotten() : visitor);
            visitor.looks(stop.name());
        } catch (RuntimeException e) {
            if (tries > 1) {
                reach(stop, language, eye, people, tries - 1, lost);
            } else {
                lost.add(stop.name() + " in " + language + " at " + urls(visitor) + ": " + e.getMessage());
            }
        }
        if (!visitor.known()) {
            visitor.page().context().close();
            people.remove(stop.person());
        }
    }

    private static List<String> urls(Visitor visitor) {
        return visitor.page().context().pages().stream().map(Page::url).toList();
    }

    private Visitor visitor(Stop stop, String language, Eye eye) {
        int width = language.equals("ar") ? PHONE : DESK;
        var page = stop.who() == null ? stranger(language, width) : as(stop.who(), language, width);
        eye.enters(page.context());
        return new Visitor(page, language, eye);
    }
}
