package org.recourse.system.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A test that goes through all pages. */
abstract class TourTest extends BrowserTest {

    private static final Cases CASES = new Cases();

    /**
     * Goes all ways in this language; answers with what is in the way. Each person keeps one window for all, because a
     * new one costs more than a page; who has not logged in begins each way without a case or a draft.
     */
    List<String> walks(String language, Eye eye) {
        var lost = new ArrayList<String>();
        var people = new HashMap<String, Visitor>();
        for (var stop : new Tour(CASES).stops()) {
            if (stop.name().matches(System.getProperty("only", ".*"))) {
                walk(stop, people.computeIfAbsent(stop.person(), person -> visitor(stop, language, eye)), people, lost);
            }
        }
        people.values().forEach(visitor -> visitor.page().context().close());
        return lost;
    }

    private Visitor visitor(Stop stop, String language, Eye eye) {
        var page = stop.who() == null ? stranger(language, DESK) : as(stop.who(), language, DESK);
        return new Visitor(page, language, eye);
    }

    private static void walk(Stop stop, Visitor visitor, Map<String, Visitor> people, List<String> lost) {
        try {
            stop.way().accept(stop.who() == null ? visitor.isForgotten() : visitor);
            visitor.looks(stop.name());
        } catch (RuntimeException e) {
            lost.add(stop.name() + " in " + visitor.language() + " at "
                    + visitor.page().url() + ": " + e.getMessage());
        }
        if (!visitor.known()) {
            visitor.page().context().close();
            people.values().remove(visitor);
        }
    }
}
