package org.recourse.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import java.util.function.Function;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.Guard;
import org.recourse.access.Keys;
import org.recourse.access.SweepDoors;

/** How far the product has come with what it does in every case by itself; asked and noted as the product itself. */
@ApplicationScoped
class Rounds {

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    /** What comes next; fails where the caller is not the product itself. */
    <T> T ask(Function<SweepDoors, T> question) {
        var context = keys.context(caller.inAnyRole(), null);
        return database.on(connection -> {
            if (!new Guard(connection).enter(context)) {
                throw new IllegalStateException("the database does not know the product itself");
            }
            return question.apply(new SweepDoors(connection));
        });
    }

    /** Notes how far it has come; fails as {@link #ask} does. */
    void note(Consumer<SweepDoors> said) {
        ask(doors -> {
            said.accept(doors);
            return doors;
        });
    }
}
