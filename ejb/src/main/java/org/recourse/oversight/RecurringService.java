package org.recourse.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Recurring;
import org.recourse.access.Recurring.Mark;
import org.recourse.access.TraitDoors;
import org.recourse.grievance.Traits;
import org.recourse.shared.Window;

/**
 * Where the same unit, roadblock or person comes up again, for oversight bodies and for officials of the levels L4 and L5
 * that have to do with one of the cases; to every other official nothing comes up. Nobody is shown a case that he may not
 * see, and no case that he may not see changes a number, unless it is kept no closer than one that he sees (ADR 30).
 */
@Stateless
public class RecurringService {

    @Inject
    private Asking asking;

    /**
     * Part of a list.
     *
     * @param next where the next page begins; null on the last one
     */
    public record Page(List<Recurring> rows, @Nullable Mark next) {

        public Page {
            rows = List.copyOf(rows);
        }
    }

    /** A page of what comes up again, the latest first; that it was read stands in the reader's own stream. */
    @RolesAllowed({"oversight", "official"})
    public Page list(@Nullable Mark after, int most) {
        var asked = asking.begin("patterns", false);
        var found = TraitDoors.recurring(asked.trip(), Traits.OFTEN, after, most + 1);
        asking.go(asked);
        var window = Window.of(Recurring.of(found.all()), most, after != null, false);
        return new Page(window.rows(), window.next(Recurring::mark));
    }
}
