package org.recourse.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** A part of a case that can be seen or kept from somebody apart from the others. */
public enum Scope {
    /** That the case exists with its reference state codes area and dues. */
    SKELETON("skeleton", 1),
    /** Shareable summary. */
    SUMMARY("summary", 2),
    /** Full account in the person's own words. */
    NARRATIVE("narrative", 4),
    /** Names contacts safe contact. */
    IDENTITY("identity", 8),
    /** Self-identified groups. */
    GROUPS("groups", 16),
    /** Exact place. */
    EXACT_LOCATION("exact_location", 32),
    /** Files. */
    EVIDENCE("evidence", 64),
    /** Messages questions and answers. */
    MESSAGES("messages", 128),
    /** Internal notes. */
    NOTES("notes", 256),
    /** Plan protection report and milestones. */
    PLAN("plan", 512),
    /** Finding reasons and proposed remedy. */
    PROPOSAL("proposal", 1024),
    /** Items of remedy and measures; orders proofs and payments. */
    REMEDY("remedy", 2048),
    /** Who did what when. */
    HISTORY("history", 4096),
    /** Who read what when. */
    ACCESS_LOG("access_log", 8192);

    private final String code;
    private final int bit;

    Scope(String code, int bit) {
        this.code = code;
        this.bit = bit;
    }

    /** The code by which the tables, the ledger and addresses name it. */
    public String code() {
        return code;
    }

    /** Its bit in every mask of the database; never another, whatever stands between the constants one day. */
    public int bit() {
        return bit;
    }

    /** The mask of these scopes. */
    public static int mask(Collection<Scope> scopes) {
        return scopes.stream().mapToInt(Scope::bit).reduce(0, (one, other) -> one | other);
    }

    /** The scopes of a mask. */
    public static Set<Scope> in(int mask) {
        var scopes = EnumSet.noneOf(Scope.class);
        for (var scope : values()) {
            if ((mask & scope.bit) != 0) {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    /** The constant of this code; refuses an unknown code with {@link IllegalArgumentException}. */
    public static Scope of(String code) {
        for (var value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("no scope has the code " + code);
    }
}
