package org.recourse.grievance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.recourse.access.CaseLink;
import org.recourse.grievance.History.Event;

/**
 * What a history says of other cases: it is shown to whoever may see both, and to nobody else that there is another one.
 * A case that came out of another begins for everybody else as every case does.
 */
final class OtherCases {

    /** Whatever may be about another case; which of it is shown is found out one by one. */
    static final String ENTRIES =
            " AND (act IN ('link', 'unlink', 'open-linked') OR act IN ('confirm', 'decline') AND position('fact act=unlink' IN entry) > 0)";

    private static final Set<String> ACTS = Set.of(Act.LINK.code(), Act.UNLINK.code(), Act.OPEN_LINKED.code());

    private final Set<String> known;

    OtherCases(List<CaseLink> links) {
        known = links.stream().map(link -> link.other().text()).collect(Collectors.toSet());
    }

    /** The events that this reader may see, in their order. */
    List<Event> shown(List<Event> events) {
        return events.stream().flatMap(event -> shown(event).stream()).toList();
    }

    private Optional<Event> shown(Event event) {
        if (!isAboutAnother(event) || mayKnow(event.facts().get("other"))) {
            return Optional.of(event);
        }
        return event.seq() == 1 ? Optional.of(begun(event)) : Optional.empty();
    }

    private static boolean isAboutAnother(Event event) {
        return ACTS.contains(event.act()) || ACTS.contains(event.facts().getOrDefault("act", ""));
    }

    /** What only waited for a second person names no case: it is for whoever knows of any. */
    private boolean mayKnow(@org.jspecify.annotations.Nullable String other) {
        return other == null ? !known.isEmpty() : known.contains(other);
    }

    private static Event begun(Event event) {
        return new Event(
                event.seq(),
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
