package org.recourse.access;

import java.sql.Connection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What officers are called; only in a transaction that has said who is calling. */
public final class OfficerNames {

    private final Connection connection;
    private final Vault vault;

    public OfficerNames(Connection connection, Vault vault) {
        this.connection = connection;
        this.vault = vault;
    }

    /** The name of one officer; empty where there is no such officer or no name was entered. */
    public Optional<PersonName> of(int officer) {
        return Optional.ofNullable(of(List.of(officer)).get(officer));
    }

    /** The names of these officers by their numbers, in one statement. */
    public Map<Integer, PersonName> of(Collection<Integer> officers) {
        var names = new LinkedHashMap<Integer, PersonName>();
        var wanted = officers.stream().map(String::valueOf).toList();
        var sql = "SELECT id, name_sealed FROM recourse.officer"
                + " WHERE name_sealed IS NOT NULL AND id = ANY (?::int[]) ORDER BY id";
        new SqlCall(connection, sql, wanted)
                .all(row -> Map.entry(row.getInt("id"), Sealed.of(row.getBytes("name_sealed"))))
                .forEach(row -> names.put(row.getKey(), name(row.getKey(), row.getValue())));
        return names;
    }

    private PersonName name(int officer, Sealed sealed) {
        var place = Place.inDirectory("officer.name_sealed", String.valueOf(officer), sealed.keyNumber());
        return PersonName.opened(vault.directoryKey(sealed).open(place, sealed));
    }
}
