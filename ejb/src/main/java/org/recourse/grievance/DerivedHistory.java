package org.recourse.grievance;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Guard.StepTaken;
import org.recourse.access.Staff;
import org.recourse.grievance.History.Event;
import org.recourse.grievance.History.Page;
import org.recourse.taxonomy.Role;

/** The history in its derived form: what was done and on which day, and neither people nor facts of an entry. */
final class DerivedHistory {

    private final List<StepTaken> steps;
    private final Staff staff;
    private final ZoneId zone;
    private final boolean mine;

    /** @param steps all that the database shows to this reader, the oldest first; its number is its place, from 1 */
    DerivedHistory(CaseInHand hand, List<StepTaken> steps) {
        this.steps = steps;
        this.staff = hand.around().staff();
        this.zone = hand.around().zone(hand.grievance().area());
        this.mine = hand.doer().role() == Role.COMPLAINANT;
    }

    /**
     * A page of it, the latest first.
     *
     * @param before the number behind which it goes on; none for the latest
     */
    Page page(@Nullable Long before, int most) {
        long last = before == null ? steps.size() : Math.min(steps.size(), before - 1);
        long left = Math.max(0, last - most);
        return new Page(events(last, left), steps.size(), left > 0 ? left + 1 : null, true);
    }

    /** What was done last; nothing is said of what comes before it. */
    Page lately(int most) {
        long last = steps.size();
        return new Page(events(last, Math.max(0, last - most)), steps.size(), null, true);
    }

    private List<Event> events(long last, long left) {
        return LongStream.range(left, last)
                .map(number -> last + left - number)
                .mapToObj(this::event)
                .toList();
    }

    private Event event(long number) {
        var step = steps.get((int) number - 1);
        var day = step.day().atStartOfDay(zone).toInstant();
        var office = Optional.ofNullable(step.office()).flatMap(staff::office);
        return new Event(number, day, day, step.act(), step.role(), null, office.orElse(null), null, facts(step), "");
    }

    /**
     * What was opened, to which office by its number the case went on, and since when one was late. Whose case it is reads
     * too why it was closed.
     */
    private Map<String, String> facts(StepTaken step) {
        var facts = new HashMap<String, String>();
        if (step.scopes() != null) {
            facts.put("scopes", step.scopes());
        }
        Optional.ofNullable(step.movedTo())
                .flatMap(staff::office)
                .ifPresent(office -> facts.put("office", office.toString()));
        if (step.since() != null) {
            facts.put("since", step.since());
        }
        if (mine && step.ended() != null) {
            facts.put("code", step.ended());
        }
        return facts;
    }
}
