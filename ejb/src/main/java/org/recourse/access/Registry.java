package org.recourse.access;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Country;
import org.recourse.directory.Directory;
import org.recourse.taxonomy.Role;

/**
 * The directory and its principals as they stood a moment ago. They change seldom and are read with every act, so each
 * node keeps them, and asks every few seconds whether the number of the directory has risen; a writer on this node has
 * them read anew at once.
 */
@ApplicationScoped
public class Registry {

    private static final Duration FRESH = Duration.ofSeconds(5);

    @EJB
    private Database database;

    /** Never the same object again after a writer had it forgotten: a look that began before it keeps nothing. */
    private volatile Kept kept = new Kept(null, 0, Instant.MIN);

    /** What is known of the country. */
    public record Snapshot(Country country, Principals principals, Staff staff) {}

    /**
     * @param snapshot null where nothing is kept
     * @param version how many acts had changed the directory before it was read
     */
    private record Kept(@Nullable Snapshot snapshot, long version, Instant until) {

        Optional<Snapshot> fresh() {
            return Optional.ofNullable(snapshot).filter(any -> until.isAfter(Instant.now()));
        }
    }

    /**
     * The newest snapshot, at most a few seconds old. Officers and their principals are in it only where the caller has
     * said who he is; one without officers is kept for nobody.
     */
    public Snapshot snapshot() {
        return known().orElseGet(() -> database.on(this::looked));
    }

    /** The snapshot, where it was looked at a moment ago: no question to the database. */
    public Optional<Snapshot> known() {
        return kept.fresh();
    }

    private Snapshot looked(Connection connection) throws SQLException {
        var before = kept;
        long version = new DirectoryDoors(connection).version();
        var snapshot = before.snapshot() != null && before.version() == version ? before.snapshot() : read(connection);
        if (!snapshot.country().officers().isEmpty()) {
            keep(before, new Kept(snapshot, version, Instant.now().plus(FRESH)));
        }
        return snapshot;
    }

    private synchronized void keep(Kept before, Kept now) {
        if (kept == before) {
            kept = now;
        }
    }

    /** The directory was written: the next look reads it anew. */
    public synchronized void changed() {
        kept = new Kept(null, 0, Instant.MIN);
    }

    private static Snapshot read(Connection connection) throws SQLException {
        var country = new Directory(connection).country();
        var standing = new HashMap<Integer, Principals.Standing>();
        country.officers()
                .forEach(officer ->
                        standing.put(officer.id(), new Principals.Standing(officer.vetting(), officer.roles())));
        return new Snapshot(country, new Principals(principals(connection, country), standing), Staff.read(connection));
    }

    private static ArrayList<Principal> principals(Connection connection, Country country) throws SQLException {
        var principals = new ArrayList<Principal>();
        try (var statement = connection.prepareStatement(
                        "SELECT id, kind, office, role, cleared, officer FROM recourse.principal WHERE kind <> 'fixed'");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                switch (rows.getString("kind")) {
                    case "office" -> principals.add(ofOffice(rows));
                    case "partner" -> principals.add(Principal.partner(rows.getInt("id")));
                    default -> ofOfficer(rows, country).ifPresent(principals::add);
                }
            }
        }
        return principals;
    }

    private static Principal ofOffice(ResultSet row) throws SQLException {
        return Principal.office(
                row.getInt("id"), row.getInt("office"), Role.of(row.getString("role")), row.getBoolean("cleared"));
    }

    /** Whoever has not said who he is sees no officers, and so nothing of their principals. */
    private static Optional<Principal> ofOfficer(ResultSet row, Country country) throws SQLException {
        int id = row.getInt("id");
        int number = row.getInt("officer");
        return country.findOfficer(number).map(officer -> Principal.officer(id, officer.office(), number));
    }
}
