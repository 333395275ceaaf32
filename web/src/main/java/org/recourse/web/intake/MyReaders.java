package org.recourse.web.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.grievance.History;
import org.recourse.web.shared.Phrase;
import org.recourse.web.shared.part.ReaderLine;

/** Who has read a case, by role, for its complainant: never a name, and to the day. */
final class MyReaders {

    /** What tells more than the short summary. */
    private static final Set<String> FULL = Set.of("narrative", "identity", "exact_location", "groups", "evidence");

    private final List<History.Event> events;

    /** @param events the latest first */
    MyReaders(List<History.Event> events) {
        this.events = events;
    }

    List<ReaderLine> lines() {
        var byRole = new LinkedHashMap<String, List<History.Event>>();
        events.stream()
                .filter(event -> event.read() && !event.role().equals("complainant"))
                .forEach(event -> byRole.computeIfAbsent(event.role(), role -> new ArrayList<>())
                        .add(event));
        return byRole.entrySet().stream()
                .map(entry -> new ReaderLine(Phrase.name("role", entry.getKey()), what(entry.getValue())))
                .toList();
    }

    /** How often the story itself was read, where it was; who looks at the rest as well is not counted twice. */
    private static Phrase what(List<History.Event> reads) {
        var full = reads.stream().filter(MyReaders::full).toList();
        var told = full.isEmpty() ? reads : full;
        return Phrase.of(
                full.isEmpty() ? "mine.read.summary" : "mine.read.full",
                told.get(0).at(),
                told.size());
    }

    private static boolean full(History.Event read) {
        var scopes =
                read.facts().getOrDefault("scopes", "") + ',' + read.facts().getOrDefault("scopes.more", "");
        var shown = Arrays.stream(scopes.split("[,| ]+", -1)).collect(Collectors.toSet());
        return shown.stream().anyMatch(FULL::contains);
    }
}
