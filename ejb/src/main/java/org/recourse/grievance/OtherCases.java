package org.recourse.grievance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.access.CaseLink;
import org.recourse.grievance.History.Event;

/**
 * What a history says of other cases: it is shown to whoever may see both, and to nobody else that there is another one.
 * A case that came out of another begins for everybody else as every case does.
 */
final class OtherCases {

    /**
     * Of the entries of a case those of which this reader may know: all but what is about another case that he may not see.
     * What only waited for a second person names no case: it is for whoever knows of any. Takes {@link #known} twice.
     */
    static final String SHOWN = " AND CASE WHEN seq = 1"
            + " OR NOT (act IN ('link', 'unlink', 'open-linked')"
            + " OR act IN ('confirm', 'decline') AND position(E'\\nfact act=unlink\\n' IN entry) > 0) THEN true"
            + " WHEN position(E'\\nfact other=' IN entry) = 0 THEN cardinality(?::text[]) > 0"
            + " ELSE substring(entry FROM E'\\nfact other=([^\\n]+)') = ANY (?::text[]) END";

    private final Set<String> known;

    OtherCases(List<CaseLink> links) {
        known = links.stream().map(link -> link.other().text()).collect(Collectors.toSet());
    }

    /** References of the cases that this reader may see beside the one in hand. */
    String[] known() {
        return known.toArray(String[]::new);
    }

    /** The events as this reader may see them: a case that came out of one that is hidden begins as every case does. */
    List<Event> shown(List<Event> events) {
        return events.stream()
                .map(event -> event.act().equals(Act.OPEN_LINKED.code()) && !mayKnow(event) ? begun(event) : event)
                .toList();
    }

    private boolean mayKnow(Event event) {
        return known.contains(event.facts().getOrDefault("other", ""));
    }

    private static Event begun(Event event) {
        return new Event(
                event.number(),
                event.at(),
                event.written(),
                Act.REGISTER.code(),
                event.role(),
                event.officer(),
                event.office(),
                event.behalf(),
                Map.of(),
                event.hash(),
                event.reason());
    }
}
