package org.recourse.access;

/** The version of the schema that this release is written for; the application does not start over another one. */
public final class SchemaVersion {

    /** The newest migration. A test holds it against the files. */
    public static final String EXPECTED = "202611301245";

    private SchemaVersion() {}

    /** Is the database of this guard the one that is expected? */
    public static boolean fits(Guard guard) {
        return EXPECTED.equals(guard.schemaVersion());
    }
}
