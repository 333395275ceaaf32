package org.recourse.access;

import org.jspecify.annotations.Nullable;
import org.recourse.taxonomy.Role;

/**
 * For whom readership is kept: an office in a role, a named officer, or one of those that are fixed. People present
 * all that are theirs; whoever is vetted presents the cleared one of an office beside the plain one.
 *
 * @param office of an office's or officer's principal, else null
 * @param role of an office's principal, else null
 * @param cleared whether only people vetted CLEARED present it
 * @param officer of an officer's principal, else null
 */
public record Principal(
        int id,
        Kind kind,
        @Nullable Integer office,
        @Nullable Role role,
        boolean cleared,
        @Nullable Integer officer) {

    /** The auditors of all oversight bodies. */
    public static final int OVERSIGHT = 1;
    /** The cleared ones among them. */
    public static final int OVERSIGHT_CLEARED = 5;
    /** The sweep. */
    public static final int SWEEP = 2;
    /** The sequencer of the ledger. */
    public static final int SEQUENCER = 3;
    /** The complainant's side: whose "own" is what the person or the liaison beside him gave. */
    public static final int COMPLAINANT = 4;

    /** What a principal stands for. */
    public enum Kind {
        FIXED,
        OFFICE,
        OFFICER,
        PARTNER
    }

    /** An office in a role; the cleared one stands beside the plain one. */
    public static Principal office(int id, int office, Role role, boolean cleared) {
        return new Principal(id, Kind.OFFICE, office, role, cleared, null);
    }

    /** An officer by name. */
    public static Principal officer(int id, int office, int officer) {
        return new Principal(id, Kind.OFFICER, office, null, false, officer);
    }

    /** The system of a partner organisation. */
    public static Principal partner(int id) {
        return new Principal(id, Kind.PARTNER, null, null, false, null);
    }

    /** One of those that are always there. */
    public static Principal fixed(int id) {
        return new Principal(id, Kind.FIXED, null, null, id == OVERSIGHT_CLEARED, null);
    }
}
