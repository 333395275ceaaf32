package org.recourse.access;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.MailAddress;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;

/**
 * The doors of the database through which signals become letters and letters are delivered; one round trip each, in a
 * transaction that has said who is calling. Only the product itself sends; dead letters are the administrators'.
 */
public final class LetterDoors {

    /** Code of the step in which somebody on duty must have taken it. */
    private static final String ON_CALL = "ON_CALL";

    private final Connection connection;

    public LetterDoors(Connection connection) {
        this.connection = connection;
    }

    /**
     * A signal that an act leaves behind.
     *
     * @param signal code of the list signal
     * @param recipient number of a principal
     * @param due not before this instant, by the clock of the installation
     */
    public record Signalled(String signal, int recipient, Instant due) {}

    /**
     * A letter that is to be delivered now, and held for whoever claimed it.
     *
     * @param turn part of its Message-ID: rises when something new joins it
     * @param signal code of the list signal
     * @param cases how many wait for the officer; 0 where the letter does not say
     * @param earliest date of what waits, or null
     * @param tries with this one
     * @param waited since it was made
     */
    public record Claimed(
            UUID id,
            int turn,
            String signal,
            int officer,
            int cases,
            @Nullable Instant earliest,
            int tries,
            Duration waited) {}

    /**
     * A letter that was given up.
     *
     * @param signal code of the list signal
     * @param failure why, as a code
     */
    public record Dead(UUID id, String signal, int officer, Instant made, Instant ended, String failure) {}

    /** Leaves signals behind, within an act and before it is settled. */
    public void signal(long caseId, Collection<Signalled> signals) {
        var codes = signals.stream().map(Signalled::signal).toList();
        var recipients = signals.stream().map(Signalled::recipient).toArray(Integer[]::new);
        var due = signals.stream().map(one -> one.due().toString()).toList();
        new SqlCall(
                        connection,
                        "INSERT INTO recourse.outbox (case_id, signal, recipient, due_at)"
                                + " SELECT ?, s.signal, s.recipient, s.due::timestamptz"
                                + " FROM unnest(?, ?, ?) s(signal, recipient, due) RETURNING 1",
                        caseId,
                        codes,
                        recipients,
                        due)
                .run();
    }

    /** Makes letters of at most so many signals that are due; answers with how many there were. */
    public int gather(int most) {
        return new SqlCall(connection, "SELECT guard.gather_letters(?)", most).one(row -> row.getInt(1));
    }

    /** At most so many letters that are to be delivered now, and nobody else's for this time. */
    public List<Claimed> claim(int most, Duration held) {
        return new SqlCall(connection, "SELECT * FROM guard.claim_letters(?, ?)", most, (int) held.toSeconds())
                .all(row -> {
                    var earliest = row.getObject("earliest", OffsetDateTime.class);
                    return new Claimed(
                            row.getObject("id", UUID.class),
                            row.getInt("turn"),
                            row.getString("signal"),
                            row.getInt("officer"),
                            row.getInt("cases"),
                            earliest == null ? null : earliest.toInstant(),
                            row.getInt("tries"),
                            Duration.ofMillis((long) (row.getDouble("waited") * 1000)));
                });
    }

    /** A mail server has taken it. */
    public void sent(Claimed letter) {
        new SqlCall(connection, "SELECT guard.letter_sent(?, ?)", letter.id(), letter.turn()).run();
    }

    /**
     * It could not be delivered.
     *
     * @param failure why, as a code; null where it only waits
     * @param again after which time it is tried again; null: it is dead
     */
    public void failed(UUID letter, @Nullable String failure, @Nullable Duration again) {
        new SqlCall(
                        connection,
                        "SELECT guard.letter_failed(?, ?, ?)",
                        letter,
                        failure,
                        again == null ? null : (int) again.toSeconds())
                .run();
    }

    /**
     * News that waits for a person.
     *
     * @param tries with this one
     */
    public record News(long id, Reference reference, int person, int tries) {}

    /** Leaves news behind for these persons, within an act and before it is settled; what waits for one already is enough. */
    public void news(long caseId, Collection<Integer> persons, Instant due) {
        new SqlCall(
                        connection,
                        "INSERT INTO recourse.outbox (case_id, signal, person, due_at)"
                                + " SELECT ?, 'NEWS', p, ?::timestamptz FROM unnest(?::smallint[]) p"
                                + " WHERE NOT EXISTS (SELECT FROM recourse.outbox o"
                                + " WHERE o.case_id = ? AND o.person = p AND o.signal = 'NEWS' AND o.state = 0) RETURNING 1",
                        caseId,
                        due.toString(),
                        persons.toArray(Integer[]::new),
                        caseId)
                .run();
    }

    /** At most so much news that is due, and nobody else's for ten minutes. */
    public List<News> claimNews(int most) {
        return new SqlCall(
                        connection,
                        "UPDATE recourse.outbox SET tries = tries + 1, due_at = guard.now() + interval '10 minutes'"
                                + " WHERE id IN (SELECT o.id FROM recourse.outbox o WHERE o.state = 0 AND o.signal = 'NEWS'"
                                + " AND o.due_at <= guard.now() ORDER BY o.due_at LIMIT ? FOR UPDATE SKIP LOCKED)"
                                + " RETURNING id, case_id, person, tries",
                        most)
                .all(row -> new News(row.getLong(1), new Reference(row.getLong(2)), row.getShort(3), row.getInt(4)));
    }

    /** News that was sent, or will never be: then it is told by a person alone. */
    public void newsEnded(News news, boolean sent) {
        new SqlCall(
                        connection,
                        "UPDATE recourse.outbox SET state = ? WHERE id = ? RETURNING 1",
                        sent ? 1 : 3,
                        news.id())
                .run();
    }

    /** News that waits so long from now. */
    public void newsWaits(News news, Duration wait) {
        new SqlCall(
                        connection,
                        "UPDATE recourse.outbox SET due_at = guard.now() + make_interval(secs => ?) WHERE id = ? RETURNING 1",
                        (double) wait.toSeconds(),
                        news.id())
                .run();
    }

    /**
     * Somebody on duty is to be rung: a life is in danger, and nobody has taken it.
     *
     * @param desk number of the desk that holds the case
     * @param officers of those on call there who may see the case now and are there
     * @param rung how often somebody was rung for the case, with this time
     * @param started when the step began, by the clock of the installation
     * @param until when it must be done
     * @param now by the same clock, when it was claimed
     */
    public record CallDue(
            long id, int desk, Set<Integer> officers, int rung, Instant started, Instant until, Instant now) {
        public CallDue {
            officers = Set.copyOf(officers);
        }
    }

    /** Leaves a call to whoever is on duty behind, within an act and before it is settled. */
    public void call(long caseId, Instant due) {
        new SqlCall(
                        connection,
                        "INSERT INTO recourse.outbox (case_id, signal, due_at) VALUES (?, 'CALL', ?::timestamptz) RETURNING 1",
                        caseId,
                        due.toString())
                .run();
    }

    /** At most so many calls that are due and nobody has taken, and nobody else's for two minutes. */
    public List<CallDue> claimCalls(int most) {
        return new SqlCall(
                        connection,
                        "SELECT * FROM guard.claim_calls(?::smallint, ?)",
                        Numbers.of("step", ON_CALL),
                        most)
                .all(row -> new CallDue(
                        row.getLong("id"),
                        row.getInt("desk"),
                        StandingRows.set(row, "officers", number -> ((Number) number).intValue()),
                        row.getInt("rung"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        row.getObject("claimed_at", OffsetDateTime.class).toInstant()));
    }

    /**
     * Somebody was rung, or could not be.
     *
     * @param rang whether that turn is over and the next one comes
     * @param again when somebody is rung again where nobody has taken it; null: not any more in this time of the step
     */
    public void callEnded(CallDue call, boolean rang, @Nullable Instant again) {
        new SqlCall(
                        connection,
                        "SELECT guard.call_ended(?, ?, ?::timestamptz)",
                        call.id(),
                        rang,
                        again == null ? null : again.toString())
                .run();
    }

    /** Who is on call at a desk, in the order of the turns. */
    public List<OnCall> onCall(int desk, Vault vault) {
        return new SqlCall(connection, OnCall.OF_A_DESK, desk).all(row -> OnCall.of(row, vault));
    }

    /** Forgets what was sent or put away five weeks ago, some thousands at a time. */
    public void forget() {
        new SqlCall(connection, "SELECT guard.forget_letters()").run();
    }

    /** For how many seconds the oldest signal or letter waits that should have gone out; 0 while the post keeps up. */
    public double lag() {
        return new SqlCall(connection, "SELECT guard.letter_lag()").one(row -> row.getDouble(1));
    }

    /** The newest letters that were given up; by an administrator. */
    public List<Dead> dead(int most) {
        return new SqlCall(connection, "SELECT * FROM guard.dead_letters(?)", most)
                .all(row -> new Dead(
                        row.getObject("id", UUID.class),
                        row.getString("signal"),
                        row.getInt("officer"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                        row.getString("failure")));
    }

    /** Sends a dead letter again, or puts it away; false where it is none any more. By an administrator. */
    public boolean judge(UUID letter, boolean again) {
        return new SqlCall(connection, "SELECT guard.judge_letter(?, ?)", letter, again).one(row -> row.getBoolean(1));
    }

    /** Where these officers get mail, by their numbers; those without an address are left out. */
    public Map<Integer, MailAddress> addresses(Collection<Integer> officers, Vault vault) {
        var addresses = new LinkedHashMap<Integer, MailAddress>();
        new SqlCall(
                        connection,
                        "SELECT id, mail_sealed FROM recourse.officer WHERE mail_sealed IS NOT NULL AND active"
                                + " AND id = ANY (?::int[])",
                        (Object) officers.toArray(Integer[]::new))
                .all(row -> Map.entry(row.getInt("id"), Sealed.of(row.getBytes("mail_sealed"))))
                .forEach(row -> {
                    var sealed = row.getValue();
                    var place =
                            Place.inDirectory("officer.mail_sealed", String.valueOf(row.getKey()), sealed.keyNumber());
                    addresses.put(
                            row.getKey(),
                            new MailAddress(vault.directoryKey(sealed)
                                    .open(place, sealed)
                                    .reveal()));
                });
        return addresses;
    }
}
