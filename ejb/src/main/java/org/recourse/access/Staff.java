package org.recourse.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Officers and offices by the pseudonyms under which the ledger names them. */
public final class Staff {

    /** An officer behind a pseudonym. */
    public record Member(int officer, int office) {}

    private final Map<String, Member> officers = new HashMap<>();
    private final Map<String, Integer> offices = new HashMap<>();
    private final Map<Integer, String> pseudonyms = new HashMap<>();

    static Staff read(Connection connection) throws SQLException {
        var staff = new Staff();
        try (var statement = connection.prepareStatement("SELECT pseudonym, id, office FROM recourse.officer");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                staff.officers.put(rows.getString(1), new Member(rows.getInt(2), rows.getInt(3)));
            }
        }
        try (var statement = connection.prepareStatement("SELECT pseudonym, id FROM recourse.office");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                staff.offices.put(rows.getString(1), rows.getInt(2));
                staff.pseudonyms.put(rows.getInt(2), rows.getString(1));
            }
        }
        return staff;
    }

    /** The officer who acts under this pseudonym. */
    public Optional<Member> officer(String pseudonym) {
        return Optional.ofNullable(officers.get(pseudonym));
    }

    /** What the ledger calls this officer; refuses an unknown number with {@link IllegalArgumentException}. */
    public String pseudonymOfOfficer(int officer) {
        return officers.entrySet().stream()
                .filter(entry -> entry.getValue().officer() == officer)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no officer has the number " + officer));
    }

    /** The number of the office that the ledger calls so. */
    public Optional<Integer> office(String pseudonym) {
        return Optional.ofNullable(offices.get(pseudonym));
    }

    /** What the ledger calls this office; refuses an unknown number with {@link IllegalArgumentException}. */
    public String pseudonymOfOffice(int office) {
        var pseudonym = pseudonyms.get(office);
        if (pseudonym == null) {
            throw new IllegalArgumentException("no office has the number " + office);
        }
        return pseudonym;
    }
}
