package org.recourse.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Country;
import org.recourse.directory.Directory;
import org.recourse.taxonomy.Role;

/**
 * The directory as this node last read it. It is read again when an act has changed it, which costs each caller one look
 * at a number. Only for a transaction that has said who is calling, and has not itself changed the directory.
 */
public final class DirectoryCache {

    private volatile @Nullable Snapshot last;

    /**
     * The directory at one moment, with those for whom readership is kept.
     *
     * @param version how many acts had changed it
     */
    public record Snapshot(long version, Country country, Principals principals) {}

    /** The directory as it stands now. */
    public Snapshot current(Connection connection) {
        var version = new Guard(connection).directoryVersion();
        var known = last;
        if (known == null || known.version() != version) {
            known = read(connection, version);
            last = known;
        }
        return known;
    }

    private static Snapshot read(Connection connection, long version) {
        try {
            var country = new Directory(connection).country();
            return new Snapshot(version, country, principals(connection, country));
        } catch (SQLException e) {
            throw new GuardRefused(e);
        }
    }

    private static Principals principals(Connection connection, Country country) {
        var vetting = new HashMap<Integer, org.recourse.taxonomy.Vetting>();
        country.officers().forEach(officer -> vetting.put(officer.id(), officer.vetting()));
        List<Principal> all = new ArrayList<>();
        new SqlCall(
                        connection,
                        "SELECT p.id, p.office, p.role, p.cleared, p.officer, o.office AS serves FROM recourse.principal p"
                                + " LEFT JOIN recourse.officer o ON o.id = p.officer"
                                + " WHERE p.kind IN ('office', 'officer') ORDER BY p.id")
                .all(row -> {
                    var officer = row.getObject("officer", Integer.class);
                    return all.add(
                            officer == null
                                    ? Principal.office(
                                            row.getInt("id"),
                                            row.getInt("office"),
                                            Role.of(row.getString("role")),
                                            row.getBoolean("cleared"))
                                    : Principal.officer(row.getInt("id"), row.getInt("serves"), officer));
                });
        return new Principals(all, vetting);
    }
}
