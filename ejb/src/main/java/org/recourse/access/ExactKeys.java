package org.recourse.access;

import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;

/**
 * What the database keeps under an exact key and shows to nobody who has not got it: drafts, keys of requests that must
 * not be done twice, and the budgets that slow guessing down. Needs no context.
 */
public final class ExactKeys {

    private final Connection connection;

    public ExactKeys(Connection connection) {
        this.connection = connection;
    }

    /** What became of a key that was claimed. */
    public enum Claim {
        /** Nobody had it: go on. */
        NEW,
        /** The same was done before. */
        DONE,
        /** It was used for something else. */
        OTHER_BODY
    }

    /** A claim, and for one that was done before, the case that it made. */
    public record Claimed(Claim claim, @Nullable Reference reference) {}

    /**
     * Keeps a draft, and replaces an earlier one of the same id.
     *
     * @param id 32 bytes, the digest of what the browser holds
     * @param lives at most a day counts
     */
    public void putDraft(byte[] id, byte[] sealed, Duration lives) {
        call("SELECT guard.draft_put(?, ?, make_interval(secs => ?))", id, sealed, (double) lives.toSeconds())
                .run();
    }

    /** A draft that still lives. */
    public Optional<byte[]> draft(byte[] id) {
        return Optional.ofNullable(call("SELECT guard.draft_get(?)", id).one(row -> row.getBytes(1)));
    }

    public void dropDraft(byte[] id) {
        call("SELECT guard.draft_drop(?)", id).run();
    }

    /**
     * Claims a key for this transaction; whoever comes with the same key meanwhile waits. Undone with the transaction.
     *
     * @param scope the actor, so that keys of two people never meet
     * @param key digest of the key, 32 bytes
     * @param body digest of what was sent, 32 bytes
     */
    public Claimed claim(String scope, byte[] key, byte[] body) {
        return call("SELECT answer, case_id FROM guard.claim_key(?, ?, ?)", scope, key, body)
                .one(row -> new Claimed(
                        Claim.values()[row.getInt(1)],
                        row.getObject(2) == null ? null : new Reference(row.getLong(2))));
    }

    /** Says which case the claimed key has made; it must be the one in hand. */
    public void made(String scope, byte[] key, Reference reference) {
        call("SELECT guard.keep_key(?, ?, ?)", scope, key, reference.value()).run();
    }

    /**
     * Spends one guess; in a transaction of its own. Delays, and never locks out.
     *
     * @param bucket its name, such as {@code receipt} or that with the keyed digest of a network
     * @param perSecond how many drain away in a second
     * @param free how many cost no waiting
     * @return how long to wait before the answer
     */
    public Duration spend(String bucket, double perSecond, double free) {
        return call("SELECT guard.spend(?, ?, ?)", bucket, perSecond, free)
                .one(row -> Duration.ofMillis((long) (row.getDouble(1) * 1000)));
    }

    /**
     * Counts one refusal; in a transaction of its own, so that it stays where what was refused is undone.
     *
     * @return how many there were, each within a day of the one before
     */
    public int refused(String bucket) {
        return call("SELECT guard.count_refusal(?)", bucket).one(row -> row.getInt(1));
    }

    /** How many refusals were counted, each within a day of the one before; none where the last is a day ago. */
    public int refusals(String bucket) {
        return call("SELECT guard.refusals(?)", bucket).one(row -> row.getInt(1));
    }

    /** Forgets what is over; after {@link Guard#enter} by clockwork. */
    public void tidy() {
        call("SELECT guard.tidy()").run();
    }

    private SqlCall call(String sql, @Nullable Object... arguments) {
        return new SqlCall(connection, sql, arguments);
    }
}
