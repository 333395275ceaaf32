package org.recourse.access;

import java.util.Collection;

/** What officers are called; only in a transaction that has said who is calling. */
final class OfficerNames {

    private static final String NAMES = "SELECT id, name_sealed FROM recourse.officer"
            + " WHERE name_sealed IS NOT NULL AND id = ANY (?::int[]) ORDER BY id";

    private OfficerNames() {}

    /** The name of an officer as the directory keeps it. */
    record Kept(int officer, Sealed name) {

        PersonName opened(Vault vault) {
            var place = Place.inDirectory("officer.name_sealed", String.valueOf(officer), name.keyNumber());
            return PersonName.opened(vault.directoryKey(name).open(place, name));
        }
    }

    /** Asks for the names of these officers by their numbers; those without one are left out. */
    static Trip.Answer<Kept> ask(Trip trip, Collection<Integer> officers) {
        return trip.ask(NAMES, row -> new Kept(row.getInt("id"), Sealed.of(row.getBytes("name_sealed"))), (Object)
                officers.toArray(Integer[]::new));
    }
}
