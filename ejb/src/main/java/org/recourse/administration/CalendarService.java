package org.recourse.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.recourse.access.Database;
import org.recourse.access.Keys;
import org.recourse.access.StandingDirectory;
import org.recourse.directory.CountryFile;

/**
 * The calendars, for the administrator who keeps them (the act set-calendar). What he enters is looked at and written as an
 * import is: see {@link ImportService}.
 */
@Stateless
public class CalendarService {

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    /** The calendars and the places that count by them, as they stand; no office and no person. */
    @RolesAllowed("administrator")
    public CountryFile look() {
        return database.on(connection -> StandingDirectory.places(connection, keys.vault()));
    }
}
