package org.recourse.access;

/**
 * The schema that this release is written for: its newest migration, and its functions. The application does not start over
 * another one.
 */
public final class SchemaVersion {

    /** The newest migration. A test holds it against the files. */
    public static final String EXPECTED = "202611301256";

    private SchemaVersion() {}

    /** Are the tables and the functions in the database of this guard those that are expected? */
    public static boolean fits(Guard guard) {
        return EXPECTED.equals(guard.schemaVersion())
                && guard.functionFiles().entrySet().containsAll(FunctionFiles.CHECKSUMS.entrySet());
    }
}
