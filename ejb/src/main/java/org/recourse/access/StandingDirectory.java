package org.recourse.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recourse.directory.CountryFile;

/**
 * The directory as it stands, read back into the lines of a country, with the numbers of its rows. Opens names, keys and
 * telephones, so only in a transaction that has said who is calling, for whoever may change them.
 */
public final class StandingDirectory {

    private final StandingPlaces places;
    private final StandingPeople people;
    private final long version;
    private final CountryFile file;

    private StandingDirectory(Connection connection, Vault vault) throws SQLException {
        version = new DirectoryDoors(connection).version();
        var rows = new StandingRows(connection, vault);
        places = new StandingPlaces(rows);
        people = new StandingPeople(rows, places);
        file = new CountryFile(
                places.weeks(),
                places.holidays(),
                places.places(),
                places.offices(),
                people.officers(),
                people.interests(),
                people.leaves(),
                people.duties(),
                List.of());
    }

    /** Reads it whole. */
    public static StandingDirectory read(Connection connection, Vault vault) throws SQLException {
        return new StandingDirectory(connection, vault);
    }

    /** Nothing but calendars and places, which are no secret; nobody else and no office. */
    public static CountryFile places(Connection connection, Vault vault) throws SQLException {
        var places = new StandingPlaces(new StandingRows(connection, vault));
        return new CountryFile(
                places.weeks(),
                places.holidays(),
                places.places(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** How many acts had changed it before it was read. */
    long version() {
        return version;
    }

    /** Its lines, all with the number 0. */
    public CountryFile file() {
        return file;
    }

    /** The number of an office by its code; refuses one that is not there. */
    public int office(String code) {
        var number = places.numbers().get("office|" + code);
        if (number == null) {
            throw new IllegalArgumentException("no office " + code);
        }
        return number;
    }

    /**
     * Numbers of rows by table and code.
     *
     * @param known its lines, with the keys of officers that were found by a file
     */
    Map<String, Integer> numbers(CountryFile known) {
        var all = new HashMap<>(places.numbers());
        for (int i = 0; i < people.numbers().size(); i++) {
            all.put("officer|" + known.officers().get(i).key(), people.numbers().get(i));
        }
        return all;
    }

    /** The keys of those whose key the directory does not know yet, as a file has found them. */
    List<String> withoutKey(CountryFile known) {
        return people.keyless().stream().map(i -> known.officers().get(i).key()).toList();
    }

    /** The numbers of the interests of its lines, in their order. */
    List<Integer> interestNumbers() {
        return List.copyOf(people.interestNumbers());
    }
}
