package org.recourse.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.Keys;
import org.recourse.access.Presence;
import org.recourse.access.SignedContext;
import org.recourse.taxonomy.Role;

/** The one transaction in which an import is looked at for the last time and written. */
@Stateless
@RolesAllowed("administrator")
public class ImportTransaction {

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    @Inject
    private KeptParcels parcels;

    /** Writes the files of this ticket, if they are still what was looked at. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void write(String ticket, long version, Progress progress) {
        var kept = parcels.find(ticket).orElseThrow(ImportRefused::gone);
        database.on(connection -> {
            var country = new CountryImport(connection, keys.vault(), keys.names(), this::context);
            int me = ImportService.id(me());
            var askedBy = me == kept.officer() ? null : kept.pseudonym();
            country.take(askedBy);
            var found = new Found(country.look(kept.parcel()), ticket, me, kept.officer());
            found.mayBeWritten(version);
            country.write(found.prospect(), askedBy, progress::at);
            return found;
        });
    }

    private Presence me() {
        return caller.in(Set.of(Role.ADMINISTRATOR)).orElseThrow(ImportRefused::gone);
    }

    private SignedContext context() {
        return keys.context(me(), null);
    }
}
