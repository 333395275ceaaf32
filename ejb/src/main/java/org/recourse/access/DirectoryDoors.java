package org.recourse.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Names;
import org.recourse.directory.PartnerSystem;

/**
 * The directory, and the only way in which it is written. What offices have in hand and which partner systems there are is
 * told to an administrator and the product itself, and nobody else, after {@link Guard#enter}; who logs in is looked up
 * without a context.
 */
public final class DirectoryDoors {

    private final Connection connection;

    public DirectoryDoors(Connection connection) {
        this.connection = connection;
    }

    /**
     * How many open cases an office has; of a case nothing.
     *
     * @param cases for which it answers, or which it decides
     * @param ofDesk which it holds as a desk
     */
    public record Held(int office, int cases, int ofDesk) {}

    /**
     * Takes the directory for this transaction, before many rows are written; false where somebody else has it.
     *
     * @param askedBy pseudonym of the administrator who asked for it, where another one confirms
     */
    boolean take(SignedContext context, @Nullable String askedBy) {
        return call("SELECT guard.take_directory(?, ?)", context.text(), askedBy)
                .one(row -> row.getBoolean(1));
    }

    /** Judges all that was written since the directory was taken; without it, that is done when it is committed. */
    void judge() {
        try (var statement = connection.createStatement()) {
            statement.execute("SET CONSTRAINTS guard.directory_judged IMMEDIATE");
        } catch (SQLException refused) {
            throw new GuardRefused(refused);
        }
    }

    /** What these offices have in hand; offices without any case are left out. */
    public List<Held> held(Collection<Integer> offices) {
        var wanted = offices.stream().map(String::valueOf).toList();
        return call("SELECT office, cases, of_desk FROM guard.held(?::int[])", wanted)
                .all(row -> new Held(row.getInt(1), row.getInt(2), row.getInt(3)));
    }

    /** The partner systems as they are entered. */
    public List<PartnerSystem> partners() {
        return call("SELECT code, subject, active, names ->> 'en', coalesce(names ->> 'ar', names ->> 'en')"
                        + " FROM guard.partners()")
                .all(row -> new PartnerSystem(
                        row.getString(1),
                        UUID.fromString(row.getString(2)),
                        row.getBoolean(3),
                        Names.of(row.getString(4), row.getString(5))));
    }

    /**
     * Does an act of the administration, the only way in which directory and tables of rules are written.
     *
     * @param rows a JSON array of objects with {@code table} and columns, written in order by primary key;
     *     {@code "remove": true} takes back a row of command, officer_role, away, holiday or duty
     */
    public byte[] administer(SignedContext context, String act, String rows, List<String> facts, List<String> seals) {
        return call("SELECT guard.administer(?, ?, ?::jsonb, ?, ?)", context.text(), act, rows, facts, seals)
                .one(row -> row.getBytes(1));
    }

    /**
     * As {@link #administer(SignedContext, String, String, List, List)}, for another administrator who asked for it.
     *
     * @param askedBy his pseudonym; none where one administrator alone, or the product itself, does it
     */
    public byte[] administer(
            SignedContext context,
            String act,
            String rows,
            List<String> facts,
            List<String> seals,
            @Nullable String askedBy) {
        return call(
                        "SELECT guard.administer(?, ?, ?::jsonb, ?, ?, ?)",
                        context.text(),
                        act,
                        rows,
                        facts,
                        seals,
                        askedBy)
                .one(row -> row.getBytes(1));
    }

    /** How many acts have changed the directory; 0 while it is empty. No context. */
    public long version() {
        return call("SELECT guard.directory_version()").one(row -> row.getLong(1));
    }

    /** Who a subject of the identity provider is, one for each role; empty for somebody without an entry. No context. */
    public List<OfficerInRole> officer(String subject) {
        return call("SELECT * FROM guard.officer(?)", subject).all(OfficerInRole::of);
    }

    /** The partner system behind a subject of the identity provider; empty for one without an entry. No context. */
    public Optional<Actor.Partner> partner(String subject) {
        return call("SELECT pseudonym, principal FROM guard.partner(?)", subject)
                .all(row -> new Actor.Partner(row.getString(1), List.of(row.getInt(2))))
                .stream()
                .findFirst();
    }

    /**
     * Enters a partner system or changes it; only by an administrator or the product itself.
     *
     * @param askedBy pseudonym of the administrator who asked for it, where another one confirms
     */
    public void setPartner(
            SignedContext context,
            String code,
            String subject,
            String names,
            boolean active,
            @Nullable String askedBy) {
        call("SELECT guard.set_partner(?, ?, ?, ?::jsonb, ?, ?)", context.text(), code, subject, names, active, askedBy)
                .run();
    }

    private SqlCall call(String sql, @Nullable Object... arguments) {
        return new SqlCall(connection, sql, arguments);
    }
}
