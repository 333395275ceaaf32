package org.recourse.migrate;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the migration tool is told about one installation.
 *
 * @param url JDBC address of the database, which exists already
 * @param superuser who installs roles and hardening; none where that was done before
 * @param migratorPassword of the login {@code recourse_migrator}
 * @param appPassword of the login {@code recourse_app}; set together with the migrator's by the superuser
 * @param kind what it is for; cannot be changed later
 * @param host name of the installation, the first part of the ledger's name; cannot be changed later
 * @param contextKey the secret by which the server signs contexts
 * @param policyKey the secret by which the server signs readerships
 */
public record Installation(
        String url,
        @Nullable Login superuser,
        String migratorPassword,
        String appPassword,
        Kind kind,
        String host,
        byte[] contextKey,
        byte[] policyKey) {

    /** What an installation is for: only a demonstration or a test may move its clock. */
    public enum Kind {
        REAL,
        DEMONSTRATION,
        TEST;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A name and a password for the database. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    private static final int SHORTEST_KEY = 32;
    private static final Pattern HOST = Pattern.compile("[0-9a-z.-]{1,64}");

    public Installation {
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("not the name of a host: " + host);
        }
        if (contextKey.length < SHORTEST_KEY
                || policyKey.length < SHORTEST_KEY
                || Arrays.equals(contextKey, policyKey)) {
            throw new IllegalArgumentException("two different keys of at least 32 bytes are needed");
        }
        contextKey = contextKey.clone();
        policyKey = policyKey.clone();
    }

    /** Says where, and no secret. */
    @Override
    public String toString() {
        return kind.code() + " installation of " + host + " at " + url;
    }
}
