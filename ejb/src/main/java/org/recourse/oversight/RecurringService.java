package org.recourse.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.Guard;
import org.recourse.access.Keys;
import org.recourse.access.Recurring;
import org.recourse.access.Recurring.Mark;
import org.recourse.access.TraitDoors;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.Traits;
import org.recourse.ledger.Fact;
import org.recourse.ledger.Facts;
import org.recourse.shared.Window;
import org.recourse.taxonomy.Taxonomy;

/**
 * Where the same unit, roadblock or person comes up again, for oversight bodies and for officials of the levels L4 and L5
 * that have to do with one of the cases; to every other official nothing comes up. Nobody is shown a case that he may not
 * see, and no case that he may not see changes a number, unless it is kept no closer than one that he sees (ADR 30).
 */
@Stateless
public class RecurringService {

    private static final String QUESTION = "question";

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    private final Facts facts = Facts.read(Taxonomy.standard()::has);

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
        var said = List.of(Fact.of("question", "patterns"), Fact.of("file", false));
        facts.check(QUESTION, said);
        var found = database.entered(keys.context(caller.inAllRoles(), null), trip -> {
                    Guard.desk(trip, QUESTION, said.stream().map(Fact::line).toList());
                    return TraitDoors.recurring(trip, Traits.OFTEN, after, most + 1);
                })
                .orElseThrow(GrievanceNotFound::new)
                .all();
        var window = Window.of(Recurring.of(found), most, after != null, false);
        return new Page(window.rows(), window.next(Recurring::mark));
    }
}
