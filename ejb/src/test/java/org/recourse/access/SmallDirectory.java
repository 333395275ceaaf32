package org.recourse.access;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recourse.access.SignedContext.Caller;
import org.recourse.migrate.TestDatabase;
import org.recourse.taxonomy.Role;

/** A desk, a mining authority, a police post and an oversight body with their people, for tests of the database. */
public final class SmallDirectory {

    static final int DESK = 1;
    static final int MINING = 2;
    static final int POLICE = 3;
    static final int OVERSIGHT = 4;

    private static final Map<String, OfficerInRole> PEOPLE = new LinkedHashMap<>();

    private SmallDirectory() {}

    /** Enters all of it once, as the product does when it is installed. */
    public static synchronized void enter() throws SQLException {
        if (!PEOPLE.isEmpty()) {
            return;
        }
        try (var connection = TestDatabase.one().app()) {
            var doors = new DirectoryDoors(connection);
            doors.administer(clockwork(), "set-calendar", CALENDAR, List.of("count=1"), List.of());
            doors.administer(clockwork(), "set-office", OFFICES, List.of("count=4"), List.of());
            doors.administer(clockwork(), "set-officer", officers(), List.of("count=7"), List.of());
            connection.commit();
            for (var subject : SUBJECTS) {
                PEOPLE.put(
                        subject.split(":")[0],
                        doors.officer("sub-" + subject.split(":")[0]).get(0));
            }
            connection.commit();
        }
    }

    private static final String CALENDAR = """
            [{"table": "calendar", "code": "SMALL", "weekend": [6, 7]},
             {"table": "area", "id": 1, "code": "XX", "zone": "UTC", "calendar": "SMALL", "names": {"en": "Small"}},
             {"table": "area", "id": 2, "code": "XX-1", "parent": 1, "zone": "UTC", "calendar": "SMALL", "names": {"en": "Pit"}}]
            """;
    private static final String OFFICES = """
            [{"table": "office", "id": 1, "code": "DES", "kind": "DESK", "level": 2, "area": 1, "names": {"en": "Desk"}},
             {"table": "office", "id": 2, "code": "MIN", "kind": "MINING_AUTH", "level": 2, "area": 1, "names": {"en": "Mines"}},
             {"table": "office", "id": 3, "code": "POL", "kind": "POLICE", "level": 1, "area": 2, "names": {"en": "Post"}},
             {"table": "office", "id": 4, "code": "NHR", "kind": "NHRI", "level": 5, "area": 1, "names": {"en": "Rights"}},
             {"table": "command", "office": 3, "above": 2}]
            """;
    private static final List<String> SUBJECTS = List.of(
            "liaison:1:liaison:1",
            "manager:1:case-manager:2",
            "manager2:1:case-manager:1",
            "official:2:official:1",
            "police:3:official:1",
            "oversight:4:oversight:2",
            "administrator:1:administrator:1");

    private static String officers() {
        var rows = new ArrayList<String>();
        for (int i = 0; i < SUBJECTS.size(); i++) {
            var one = SUBJECTS.get(i).split(":");
            rows.add("{\"table\": \"officer\", \"id\": %d, \"subject\": \"sub-%s\", \"office\": %s, \"vetting\": %s}"
                    .formatted(i + 1, one[0], one[1], one[3]));
            rows.add("{\"table\": \"officer_role\", \"officer\": %d, \"role\": \"%s\"}".formatted(i + 1, one[2]));
        }
        return "[" + String.join(",", rows) + "]";
    }

    public static OfficerInRole person(String name) {
        var person = PEOPLE.get(name);
        if (person == null) {
            throw new IllegalArgumentException(name);
        }
        return person;
    }

    /** The principal of the office in the role, without those for the cleared. */
    public static int plain(String name) {
        return person(name).principals().stream()
                .filter(id -> id >= 100)
                .min(Integer::compare)
                .orElseThrow();
    }

    public static SignedContext context(String name) {
        var person = person(name);
        return sign(new Caller(
                SignedContext.Kind.OFFICER,
                person.pseudonym(),
                person.role(),
                person.officePseudonym(),
                person.principals(),
                person.officer(),
                "0123456789abcdef0123456789abcdef"));
    }

    public static SignedContext clockwork() {
        return sign(Caller.clockwork(null));
    }

    static SignedContext stranger() {
        return sign(Caller.stranger(null));
    }

    static SignedContext receipt() {
        return sign(Caller.receipt(null));
    }

    static SignedContext sign(Caller caller) {
        return SignedContext.sign(caller, TestDatabase.keys().newest(KeyPurpose.CONTEXT), Instant.now());
    }

    static Role role(String name) {
        return person(name).role();
    }
}
