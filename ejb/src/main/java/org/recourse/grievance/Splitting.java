package org.recourse.grievance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.recourse.access.Presented;

/**
 * Does what one person says, and where that is another way than the group's, gives the person a case of his or her own. The
 * act stands in the case of the group and moves nothing there; the product itself opens the new case out of it as it stands;
 * and there the act is done as by anybody who complains alone. All of it is one transaction: what is refused in the new case
 * is refused to the person, and a server that dies leaves all or nothing.
 */
@ApplicationScoped
public class Splitting {

    @Inject
    private Acts acts;

    @Inject
    private Presented presented;

    /** As {@link Acts#perform(Act, CaseVersion, Object, Change)}; what is done answers for the case that was meant. */
    public <I> Done perform(Act act, CaseVersion at, I input, Change<? super I> change) {
        var leaving = new AtomicInteger();
        var done = acts.perform(act, at, input, (hand, said) -> {
            change.apply(hand, said);
            leaving.set(hand.people().leaving());
        });
        int person = leaving.get();
        if (person > 0) {
            var own = presented.asClockwork(() -> acts.split(done.reference(), person));
            acts.perform(act, new CaseVersion(own.reference(), own.version(), at.request()), input, change);
        }
        return done;
    }
}
