package org.recourse.system.container;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.DirectoryDoors;
import org.recourse.access.Guard;
import org.recourse.access.Keys;
import org.recourse.access.Presented;
import org.recourse.access.Receipt;
import org.recourse.access.Registry;
import org.recourse.access.SweepDoors;
import org.recourse.administration.CountryImport;
import org.recourse.directory.Country;
import org.recourse.directory.CountrySheets;
import org.recourse.directory.Parcel;
import org.recourse.escalation.Sweep;

/** What tests inside the server need before an act: the demonstration country, and a clock that they move. */
@Stateless
@PermitAll
public class Stage {

    @EJB
    private Database database;

    @EJB
    private Caller caller;

    @EJB
    private Sweep sweep;

    @Inject
    private Keys keys;

    @Inject
    private Registry registry;

    @Inject
    private Presented presented;

    /** Brings the demonstration country in, unless it is there. */
    public void countryIsThere() {
        asClockwork(() -> {
            if (database.on(connection -> new DirectoryDoors(connection).version()) == 0) {
                var files = new LinkedHashMap<String, byte[]>();
                CountrySheets.names().forEach(name -> files.put(name, file(name)));
                database.on(connection -> new CountryImport(
                                connection, keys.vault(), keys.names(), () -> keys.context(caller.inAnyRole(), null))
                        .bringIn(Parcel.of(files), rows -> {}));
                registry.changed();
            }
            return true;
        });
    }

    /** For how many seconds the oldest step waits that the sweep should have looked at. */
    public double lag() {
        return asClockwork(() -> database.on(connection -> {
            new Guard(connection).enter(keys.context(caller.inAnyRole(), null));
            return new SweepDoors(connection).lag();
        }));
    }

    /** An officer has an interest in a site, until it ends; entered as a source outside the office would. */
    public void interest(int officer, int site, Instant until) {
        asClockwork(() -> database.on(connection -> new DirectoryDoors(connection)
                .administer(
                        keys.context(caller.inAnyRole(), null),
                        "declare-interest",
                        "[{\"table\": \"interest\", \"officer\": %d, \"no\": 901, \"kind\": \"FAMILY\", \"site\": %d,"
                                .concat(" \"since\": \"2020-01-01T00:00:00Z\", \"until\": \"%s\"}]")
                                .formatted(officer, site, until),
                        List.of("count=1"),
                        List.of())));
    }

    /** An officer is away until then, from long ago on. What was read of the directory is forgotten once that is written. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void away(int officer, Instant until) {
        var row = "[{\"table\": \"away\", \"officer\": %d, \"since\": \"2020-01-01T00:00:00Z\", \"until\": \"%s\"}]"
                .formatted(officer, until);
        asClockwork(() -> database.on(connection -> new DirectoryDoors(connection)
                .administer(
                        keys.context(caller.inAnyRole(), null), "set-officer", row, List.of("count=1"), List.of())));
        registry.changed();
    }

    /** An officer gets a further role, or loses it again. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void role(int officer, String role, boolean has) {
        var row = "[{\"table\": \"officer_role\", \"officer\": %d, \"role\": \"%s\"%s}]"
                .formatted(officer, role, has ? "" : ", \"remove\": true");
        asClockwork(() -> database.on(connection -> new DirectoryDoors(connection)
                .administer(
                        keys.context(caller.inAnyRole(), null), "set-officer", row, List.of("count=1"), List.of())));
        registry.changed();
    }

    /** An office is closed, or opened again. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void open(int office, boolean open) {
        asClockwork(() -> database.on(connection -> new DirectoryDoors(connection)
                .administer(
                        keys.context(caller.inAnyRole(), null),
                        "set-office",
                        "[" + Records.office(office, open) + "]",
                        List.of("count=1"),
                        List.of())));
        registry.changed();
    }

    /** The country as the database has it. */
    public Country country() {
        return asClockwork(() -> {
            database.with(guard -> guard.enter(keys.context(caller.inAnyRole(), null)));
            return registry.snapshot().country();
        });
    }

    /** What the ledger calls this office. */
    public String pseudonym(int office) {
        return asClockwork(() -> {
            database.with(guard -> guard.enter(keys.context(caller.inAnyRole(), null)));
            return registry.snapshot().staff().pseudonymOfOffice(office);
        });
    }

    public Instant now() {
        return database.with(Guard::now);
    }

    /** Moves the clock on. */
    public Instant later(Duration duration) {
        return asClockwork(() -> database.with(guard -> guard.moveClock(
                keys.context(caller.inAnyRole(), null), guard.now().plus(duration))));
    }

    /** The product does what is due, all of it; what fails beside a visitor of the same case is tried again. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        int tries = 0;
        do {
            sweep.sweep(Duration.ofMinutes(2));
            tries++;
        } while (tries < 10 && lag() > 0);
    }

    /** Does the work as whoever holds the receipt, as the page does that reads it; not for a request that goes on. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public <T> T showing(Receipt receipt, Callable<T> work) throws Exception {
        presented.receipt(keys.receipts().digest(receipt));
        return work.call();
    }

    private <T> T asClockwork(Callable<T> work) {
        try {
            return presented.asClockwork(work::call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] file(String name) {
        try (var in = Objects.requireNonNull(Stage.class.getResourceAsStream("/country/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
