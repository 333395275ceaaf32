package org.recourse.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.Guard;
import org.recourse.access.Keys;
import org.recourse.access.LetterDoors;
import org.recourse.access.LetterDoors.Dead;
import org.recourse.access.OfficerService;
import org.recourse.access.PersonName;
import org.recourse.access.Registry;
import org.recourse.access.Unbelieved;
import org.recourse.directory.Officer;

/** Mail that was given up, for whoever keeps addresses and mail server. Of no case: letters know none. */
@Stateless
public class DeadLetterService {

    /** So many are shown, the newest first. */
    public static final int MOST = 100;

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @EJB
    private OfficerService officers;

    @Inject
    private Keys keys;

    @Inject
    private Registry registry;

    @Inject
    private MailSettings settings;

    /** The newest of them. */
    @RolesAllowed("administrator")
    public List<DeadLetter> newest() {
        var dead = entered(doors -> doors.dead(MOST));
        var names = dead.isEmpty()
                ? Map.<Integer, PersonName>of()
                : officers.names(dead.stream().map(Dead::officer).distinct().toList());
        return dead.stream().map(one -> shown(one, names)).toList();
    }

    private DeadLetter shown(Dead dead, Map<Integer, PersonName> names) {
        var office = registry.snapshot().country().findOfficer(dead.officer()).map(Officer::office);
        return new DeadLetter(
                dead.id(),
                Letter.Signal.valueOf(dead.signal()),
                names.get(dead.officer()),
                office.orElse(null),
                dead.ended(),
                dead.failure());
    }

    /** Whether mail goes out here at all. */
    @RolesAllowed("administrator")
    public boolean sends() {
        return settings.sends();
    }

    /** Sends it again, or puts it away; one that is dead no more is left as it is. */
    @RolesAllowed("administrator")
    public void judge(UUID letter, boolean again) {
        entered(doors -> doors.judge(letter, again));
    }

    private <T> T entered(Function<LetterDoors, T> work) {
        var context = keys.context(caller.inAnyRole(), null);
        return database.on(connection -> {
            if (!new Guard(connection).enter(context)) {
                throw new Unbelieved();
            }
            return work.apply(new LetterDoors(connection));
        });
    }
}
