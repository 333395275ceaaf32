package org.recourse.system.country;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.DirectoryDoors;
import org.recourse.access.Guard;
import org.recourse.access.Keys;
import org.recourse.access.Opened;
import org.recourse.access.Presence;
import org.recourse.access.SignedContext;
import org.recourse.administration.CountryImport;
import org.recourse.directory.Country;
import org.recourse.directory.Directory;
import org.recourse.directory.Parcel;
import org.recourse.grievance.Act;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;
import org.recourse.taxonomy.Role;
import org.recourse.taxonomy.Step;

/** What the demonstration does as the product itself, each in a transaction: the country, the clock, what runs. */
@Stateless
@PermitAll
public class Backstage {

    /** Skeleton, summary, messages, proposal, remedy and history: what a working page shows. */
    private static final int WORKING_PAGE = 1 | 2 | 128 | 1024 | 2048 | 4096;

    @EJB
    private Database database;

    @EJB
    private Caller caller;

    @Inject
    private Keys keys;

    private SignedContext clockwork() {
        return keys.context(Presence.clockwork(), null);
    }

    /** Is there no country yet? */
    public boolean isEmpty() {
        return database.on(connection -> new DirectoryDoors(connection).version()) == 0;
    }

    /** Brings the country in, and the systems of its partners. */
    public void bringIn(Parcel country) {
        database.on(connection -> new CountryImport(connection, keys.vault(), keys.names(), this::clockwork)
                .bringIn(country, rows -> {}));
    }

    /** The country as the product sees it. */
    public Country country() {
        return database.on(connection -> {
            new Guard(connection).enter(clockwork());
            return new Directory(connection).country();
        });
    }

    /** Whose a principal is: the number of its office, or of its officer as a negative one. */
    public Map<Integer, Integer> principals() {
        return database.on(connection -> {
            var owners = new HashMap<Integer, Integer>();
            try (var statement = connection.prepareStatement(
                            "SELECT id, coalesce(office, -officer) FROM recourse.principal WHERE kind IN ('office', 'officer')");
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    owners.put(rows.getInt(1), rows.getInt(2));
                }
            }
            return owners;
        });
    }

    /** Moves the clock of the installation; answers with the moment that it shows then. */
    public Instant move(Instant until) {
        return database.with(guard -> guard.moveClock(clockwork(), until));
    }

    /** The moment that the clock of the installation shows. */
    public Instant now() {
        return database.with(Guard::now);
    }

    /** The state in which this case is; changes nothing. */
    public String state(Reference reference) {
        return database.on(connection -> {
            new Guard(connection).begin(clockwork(), reference, null, Act.REMIND.code());
            try (var statement = connection.prepareStatement("SELECT state FROM recourse.grievance WHERE id = ?")) {
                statement.setLong(1, reference.value());
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return Numbers.code("state", rows.getInt(1));
                }
            }
        });
    }

    /** What runs in this case, as the product sees it when it has the case in hand; changes nothing. */
    public Standing standing(Reference reference) {
        return database.on(connection -> {
            new Guard(connection).begin(clockwork(), reference, null, Act.REMIND.code());
            return new Standing(running(connection, reference));
        });
    }

    private static List<Standing.Running> running(Connection connection, Reference reference) throws SQLException {
        var sql = "SELECT step, no, coalesce(substring(subject FROM '^[0-9]+$'), '0')::int, owner_principal, due_at"
                + " FROM recourse.clock WHERE case_id = ? AND running";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, reference.value());
            try (var rows = statement.executeQuery()) {
                var clocks = new ArrayList<Standing.Running>();
                while (rows.next()) {
                    clocks.add(new Standing.Running(
                            Step.valueOf(Numbers.code("step", rows.getInt(1))),
                            rows.getInt(2),
                            rows.getInt(3),
                            rows.getInt(4),
                            rows.getObject(5, OffsetDateTime.class).toInstant()));
                }
                return clocks;
            }
        }
    }

    /** The caller opens the case, as he or she would before acting on it; the ledger knows of it. */
    public Seen open(Reference reference) {
        var presence = caller.in(EnumSet.allOf(Role.class)).orElseThrow();
        return database.on(connection -> {
            var opened = open(new Guard(connection), presence, reference);
            return new Seen(opened.map(Opened::version).orElse(0), newestSummary(connection, reference));
        });
    }

    private Optional<Opened> open(Guard guard, Presence presence, Reference reference) {
        var context = keys.context(presence, null);
        var receipt = presence.receipt();
        return receipt == null
                ? guard.open(context, reference, WORKING_PAGE, null, List.of("page=case"))
                : guard.openByReceipt(context, receipt, WORKING_PAGE, List.of("page=follow-up"));
    }

    private static int newestSummary(Connection connection, Reference reference) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT coalesce(summary_version, 0) FROM recourse.grievance WHERE id = ?")) {
            statement.setLong(1, reference.value());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    /**
     * What somebody saw of a case before acting: versions, of the case and of its newest summary. Nought where there was
     * nothing to be seen.
     */
    public record Seen(int version, int summary) {}
}
