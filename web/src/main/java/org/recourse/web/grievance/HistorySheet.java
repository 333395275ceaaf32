package org.recourse.web.grievance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Scope;
import org.recourse.grievance.CaseView;
import org.recourse.grievance.History;
import org.recourse.web.shared.CountryNames;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.Chip;
import org.recourse.web.shared.part.Happening;
import org.recourse.web.shared.part.Pager;
import org.recourse.web.shared.part.Stair;

/** Draws the history of a case: how far it has climbed, and its entries. */
final class HistorySheet {

    private static final int PAGE = 40;
    private static final int LONG_PAGE = 200;

    /** So much of a hash is written down by hand. */
    private static final int HEAD = 16;

    private final History history;
    private final CaseView view;
    private final CaseHeads heads;
    private final String show;

    HistorySheet(History history, CountryNames names, String show) {
        this.history = history;
        this.view = history.view();
        this.heads = new CaseHeads(view, names);
        this.show = show;
    }

    /** How many entries are looked through for one page; more where only some of them are shown. */
    static int most(String show) {
        return show.equals("all") ? PAGE : LONG_PAGE;
    }

    static boolean shows(History.Event event, String show) {
        return switch (show) {
            case "acts" -> !event.read();
            case "reads" -> event.read();
            default -> true;
        };
    }

    HistoryPage page(List<Happening> happenings, List<Stair> stairs) {
        return new HistoryPage(
                heads.head("/history"),
                stairs,
                Phrase.of("history.about", history.page().total()),
                List.of(view("all"), view("acts"), view("reads")),
                happenings,
                pager(happenings.size()),
                readers(),
                whole(),
                check(),
                narrow(),
                moved(),
                history.page().derived());
    }

    /** Where the clock of the installation was moved, times are not those at which the entries were written. */
    private @Nullable Phrase moved() {
        return history.page().events().stream()
                .filter(History.Event::moved)
                .findFirst()
                .map(event -> Phrase.of("history.moved", event.written()))
                .orElse(null);
    }

    private Chip view(String code) {
        var href = heads.href("/history" + (code.equals("all") ? "" : "?show=" + code));
        return new Chip(Phrase.of("history.view." + code), href, code.equals(show), false);
    }

    private Pager pager(int shown) {
        var next = history.page().next();
        var more = show.equals("all") ? "" : "&show=" + show;
        return new Pager(
                Phrase.of("history.shown", shown),
                next == null ? null : heads.href("/history?before=" + next + more),
                null);
    }

    private List<HistoryPage.Tally> readers() {
        if (!view.shows(Scope.ACCESS_LOG)) {
            return List.of();
        }
        Map<String, Long> counts = history.page().events().stream()
                .filter(History.Event::read)
                .collect(Collectors.groupingBy(History.Event::role, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(role -> new HistoryPage.Tally(
                        Phrase.name("role", role.getKey()), Phrase.of("history.readers.count", role.getValue()), false))
                .toList();
    }

    private @Nullable Phrase whole() {
        var checked = history.checked();
        if (checked != null) {
            return Phrase.of(
                    "history.whole." + (checked.broken() ? "bad" : "good"),
                    checked.entries(),
                    checked.newest().substring(0, HEAD));
        }
        var events = history.page().events();
        boolean newest =
                !events.isEmpty() && events.get(0).number() == history.page().total() && view.shows(Scope.ACCESS_LOG);
        return newest
                ? Phrase.of(
                        "history.newest",
                        events.get(0).number(),
                        events.get(0).hash().substring(0, HEAD))
                : null;
    }

    /** Where the whole chain is looked at; none where it was, or where not all of it is for this reader. */
    private @Nullable String check() {
        boolean all = view.shows(Scope.ACCESS_LOG) && (view.rights().reads() & Scope.HISTORY.bit()) != 0;
        return all && history.checked() == null ? heads.href("/history?check=yes#whole") : null;
    }

    private @Nullable Phrase narrow() {
        int bit = Scope.HISTORY.bit();
        if ((view.rights().reads() & bit) != 0) {
            return null;
        }
        if ((view.rights().own() & bit) == 0) {
            return Phrase.of("history.narrow.redacted");
        }
        return Phrase.of(history.page().total() == 0 ? "history.narrow.none" : "history.narrow");
    }
}
