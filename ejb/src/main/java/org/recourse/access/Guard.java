package org.recourse.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;

/**
 * The doors of the database that every act and every read passes, one method for each, one round trip each. A transaction
 * presents its context once, with its first call; what {@link #open} or {@link #begin} put into the hand is what its tables
 * show until it ends. Works on the connection of the caller's transaction and closes nothing. Every method fails with
 * {@link GuardRefused} where the database says no to the product itself.
 */
public final class Guard {

    private final Connection connection;

    public Guard(Connection connection) {
        this.connection = connection;
    }

    /**
     * What a request has done before.
     *
     * @param entry hash of its entry, 32 bytes
     * @param version of the case now
     * @param waits whether it asked for a second person
     */
    public record Sent(byte[] entry, int version, boolean waits) {
        @Override
        public String toString() {
            return "sent before, version " + version;
        }
    }

    /**
     * A step of the history in its derived form.
     *
     * @param scopes codes of what was opened, with commas; null for what is no read
     * @param movedTo pseudonym of the office to which the case went on, or null
     * @param since the day on which a step was late, where the case went on because of that; else null
     * @param ended code of how the case ended, where it was closed; else null
     */
    public record StepTaken(
            String act,
            LocalDate day,
            String role,
            @Nullable String office,
            @Nullable String scopes,
            @Nullable String movedTo,
            @Nullable String since,
            @Nullable String ended) {}

    /**
     * Says who is calling, in a transaction that opens no case: lists, search, sweep.
     *
     * @return false where the context does not hold; then nothing is shown
     */
    public boolean enter(SignedContext context) {
        return call("SELECT guard.enter(?)", context.text()).one(row -> row.getBoolean(1));
    }

    /** As {@link #enter(SignedContext)}, first of what is asked in one round trip. */
    public static Trip.Answer<Boolean> enter(Trip trip, SignedContext context) {
        return trip.ask("SELECT guard.enter(?)", row -> row.getBoolean(1), context.text());
    }

    /**
     * Opens a case to be read, appends the read to its stream, and puts what may be seen and is wanted into the hand.
     *
     * @param want bits of the scopes that the page shows; -1 for whatever may be seen
     * @param reason seal of a written reason, 64 hexadecimal digits; without one, scopes given for a reason stay closed
     * @param facts of the entry, such as {@code page=case}; the scopes are added by the database
     * @return nothing where the case is hidden or absent: nobody can tell which
     */
    public Optional<Opened> open(
            SignedContext context, Reference reference, int want, @Nullable String reason, List<String> facts) {
        return call(
                        "SELECT *, ? AS case_id, 0 AS person FROM guard.open_case(?, ?, ?, ?, ?, '{}')",
                        reference.value(),
                        context.text(),
                        reference.value(),
                        want,
                        reason,
                        facts)
                .one(HandRows::opened);
    }

    /** Keeps why the case in hand was opened, for those who read who has opened it; only of the read that this is. */
    public void keepReason(Reference reference, byte[] entry, Sealed reason) {
        call("SELECT guard.keep_reason(?, ?, ?)", reference.value(), entry, reason.bytes())
                .run();
    }

    /** As {@link #open}, for whoever holds the receipt with this digest; the context is one of a receipt. */
    public Optional<Opened> openByReceipt(SignedContext context, byte[] digest, int want, List<String> facts) {
        return call("SELECT * FROM guard.open_by_receipt(?, ?, ?, ?, '{}')", context.text(), digest, want, facts)
                .one(HandRows::opened);
    }

    /**
     * Makes a new case of version and revision 0 and puts all of it into the hand for the act {@code register}. Its
     * header is there to be found and changed once, by one statement, to version and revision 1.
     */
    public Reference register(SignedContext context) {
        return call("SELECT guard.register(?)", context.text()).one(row -> new Reference(row.getLong(1)));
    }

    /**
     * Takes a case into the hand for an act and locks it. Only roles and relations of the lifecycle's row come through.
     *
     * @param version that the caller saw; none where any will do
     * @param act by its code; {@code confirm:<act>} and {@code decline:<act>} for a second person
     */
    public Begun begin(SignedContext context, Reference reference, @Nullable Integer version, String act) {
        return call(
                        "SELECT *, ? AS case_id, 0 AS person FROM guard.begin_act(?, ?, ?, ?)",
                        reference.value(),
                        context.text(),
                        reference.value(),
                        version,
                        act)
                .one(HandRows::begun);
    }

    /** As {@link #begin}, for whoever holds the receipt with this digest; an unknown receipt is HIDDEN. */
    public Begun beginByReceipt(SignedContext context, byte[] digest, @Nullable Integer version, String act) {
        return call("SELECT * FROM guard.begin_act_by_receipt(?, ?, ?, ?)", context.text(), digest, version, act)
                .one(HandRows::begun);
    }

    /**
     * What the request that the context names has done before, after {@link #begin}: only an act of the caller himself.
     *
     * @param act by its code, as its entry names it
     */
    public Optional<Sent> sentBefore(Reference reference, String act) {
        return call("SELECT * FROM guard.sent_before(?, ?)", reference.value(), act)
                .all(row -> new Sent(row.getBytes("hash"), row.getInt("version"), row.getBoolean("waits")))
                .stream()
                .findFirst();
    }

    /**
     * Ends the act in hand, after everything of it was written: raises the revision where the header was not changed,
     * takes over the readership, renews the docket and appends the entry. Afterwards the hand only reads. Without it
     * nothing that was written of a case can be committed.
     *
     * @param readership none where nothing of it changed
     * @return the hash of the entry, 32 bytes
     */
    public byte[] settle(Reference reference, @Nullable SignedReadership readership, Settlement said) {
        return call(
                        "SELECT guard.settle(?, ?, ?, ?, ?, ?, ?)",
                        reference.value(),
                        readership == null ? null : readership.text(),
                        readership == null ? null : readership.mac(),
                        said.facts(),
                        said.seals(),
                        said.behalf(),
                        said.helper())
                .one(row -> row.getBytes(1));
    }

    /** Keeps by which words who finds the case in hand, nobody else by any; within an act, before it is settled. */
    public void keepWords(Reference reference, SignedWords words) {
        call("SELECT guard.keep_words(?, ?, ?)", reference.value(), words.text(), words.mac())
                .run();
    }

    /** Appends a read of no single case to the caller's own stream, after {@link #enter}; answers with the entry's hash. */
    public static Trip.Answer<byte[]> desk(Trip trip, String act, List<String> facts) {
        return trip.ask("SELECT guard.desk(?, ?, '{}')", row -> row.getBytes(1), act, facts);
    }

    /** The instant by which dates are judged. */
    public Instant now() {
        return call("SELECT guard.now()").one(row -> instant(row, 1));
    }

    /** As {@link #now()}, with what else is asked in one round trip. */
    public static Trip.Answer<Instant> now(Trip trip) {
        return trip.ask("SELECT guard.now()", row -> instant(row, 1));
    }

    /** How many cases each of these offices is dealing with; offices without any are left out. */
    public Map<Integer, Integer> load(Collection<Integer> offices) {
        var wanted = offices.stream().map(String::valueOf).toList();
        var load = new HashMap<Integer, Integer>();
        call("SELECT office, cases FROM guard.load(?::int[])", wanted)
                .all(row -> Map.entry(row.getInt(1), row.getInt(2)))
                .forEach(row -> load.put(row.getKey(), row.getValue()));
        return load;
    }

    /**
     * Moves the clock of a demonstration or a test; to within a second of the present, it is the real one again. Only in a
     * context of clockwork.
     */
    public Instant moveClock(SignedContext context, Instant until) {
        return call("SELECT guard.move_clock(?, ?)", context.text(), until.atOffset(ZoneOffset.UTC))
                .one(row -> instant(row, 1));
    }

    /** Whether this readership shows the case in hand to somebody else, or otherwise, than the one that holds. */
    public boolean differs(Reference reference, SignedReadership readership) {
        return call("SELECT guard.differs(?, ?)", reference.value(), readership.text())
                .one(row -> row.getBoolean(1));
    }

    /** Whether a safety plan was made in the case in hand; what stands in it is for others. */
    public boolean safetyPlanned() {
        return call("SELECT guard.safety_planned()").one(row -> row.getBoolean(1));
    }

    /** History and access log of the case in hand in their derived form, oldest first. */
    public List<StepTaken> steps() {
        return call("SELECT act, day, role, office, scopes, moved_to, since, ended FROM guard.steps()")
                .all(row -> new StepTaken(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)));
    }

    /** The name of the ledger, in which the first entry of each stream is anchored. */
    public String ledger() {
        return call("SELECT guard.ledger()").one(row -> row.getString(1));
    }

    /** Pseudonyms of all who put the safety hold that stands in the case in hand. */
    public Set<String> putHold() {
        return call("SELECT guard.put_hold()").all(row -> row.getString(1)).stream()
                .collect(Collectors.toSet());
    }

    /** The version of the schema, as the newest migration names it. */
    public String schemaVersion() {
        return call("SELECT max(version COLLATE \"C\") FROM migration.flyway_schema_history WHERE success")
                .one(row -> row.getString(1));
    }

    /** The checksum of each file of functions as it was run last, by the name of the file. */
    Map<String, Integer> functionFiles() {
        var checksums = new HashMap<String, Integer>();
        call("SELECT script, checksum FROM migration.flyway_schema_history"
                        + " WHERE version IS NULL AND success ORDER BY installed_rank")
                .all(row -> checksums.put(row.getString(1), row.getInt(2)));
        return checksums;
    }

    private SqlCall call(String sql, @Nullable Object... arguments) {
        return new SqlCall(connection, sql, arguments);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
