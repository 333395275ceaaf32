package org.recourse.grievance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Database;
import org.recourse.access.Guard;
import org.recourse.access.Scope;
import org.recourse.access.Sealed;
import org.recourse.access.Staff;
import org.recourse.access.Trip;
import org.recourse.grievance.History.Checked;
import org.recourse.grievance.History.Event;
import org.recourse.grievance.History.Page;
import org.recourse.ledger.ChainCheck;
import org.recourse.ledger.Entry;
import org.recourse.ledger.StoredEntry;
import org.recourse.ledger.StreamName;
import org.recourse.ledger.Verdict.Finding;

/** Reads the ledger of the case in hand, as far as the database shows it to this hand. */
@ApplicationScoped
class Histories {

    private static final String MINE = "FROM ledger.entry WHERE stream_no = (SELECT guard.stream_in_hand())";

    /**
     * Entries with the numbers that they have for this reader, who counts none that he does not see: a number that is left
     * out would tell him that something is kept from him. With the reasons of reads, which the database shows to whoever may
     * know of all reads.
     */
    private static final String ENTRIES = "SELECT e.entry, e.hash, r.sealed, n.number FROM (SELECT seq, number FROM ("
            + "SELECT seq, act, row_number() OVER (ORDER BY seq) AS number " + MINE + OtherCases.SHOWN
            + ") m WHERE %s LIMIT ?) n"
            + " JOIN ledger.entry e ON e.stream_no = (SELECT guard.stream_in_hand()) AND e.seq = n.seq"
            + " LEFT JOIN recourse.read_reason r ON r.case_id = ? AND r.seq = e.seq ORDER BY n.number %s";

    private static final String PAGE = ENTRIES.formatted("number < ? ORDER BY number DESC", "DESC");
    private static final String ACTS = ENTRIES.formatted("number < ? AND act <> 'read' ORDER BY number DESC", "DESC");
    private static final String WAY = ENTRIES.formatted(
            "number < ? AND act IN ('admit', 'recuse', 're-route', 'escalate', 'appeal', 'uphold', 'dismiss') ORDER BY number",
            "ASC");

    /** Nobody counts further than to ten thousand. */
    private static final String TOTAL =
            "SELECT count(*) FROM (SELECT " + MINE + " AND seq <= ?" + OtherCases.SHOWN + " LIMIT 10000) shown";

    private static final String TRIED = "SELECT at, actor, role, office FROM guard.names_tried(?)";

    /** So many of those who tried names are shown. */
    private static final int TRIALS = 50;

    private static final String CHAIN = "SELECT entry, hash, seq, at, act, actor, role, office FROM ledger.entry"
            + " WHERE stream_no = (SELECT guard.stream_in_hand()) AND seq >= ? ORDER BY seq LIMIT ?";

    /** So many links of a chain are held at once. */
    private static final int LINKS = 1_000;

    @EJB
    private Database database;

    /** A page of the history, the latest first. Whoever sees its derived form reads what was done, and neither people nor facts. */
    Page of(CaseInHand hand, @Nullable Long before, int most) {
        if (derived(hand)) {
            return new DerivedHistory(hand, database.with(Guard::steps)).page(before, most);
        }
        var sight = new Sight(hand, whole(hand));
        var trip = new Trip();
        var found = ask(trip, sight, PAGE, before == null ? Long.MAX_VALUE : before, most + 1);
        var total = total(trip, sight, Long.MAX_VALUE);
        database.go(trip);
        var events = found.all();
        boolean more = events.size() > most;
        var shown = more ? events.subList(0, most) : events;
        return new Page(
                sight.others().shown(shown),
                total.one(),
                more ? shown.get(most - 1).number() : null,
                false);
    }

    /** What was done last, without reads, and how much this reader may see in all. */
    Page lately(CaseInHand hand, int most) {
        if (derived(hand)) {
            return new DerivedHistory(hand, database.with(Guard::steps)).lately(most);
        }
        var sight = new Sight(hand, whole(hand));
        var trip = new Trip();
        var acts = ask(trip, sight, ACTS, Long.MAX_VALUE, most);
        var total = total(trip, sight, Long.MAX_VALUE);
        database.go(trip);
        return new Page(sight.others().shown(acts.all()), total.one(), null, false);
    }

    /** The acts by which the case came to an office, the first first; nothing but for whoever sees the whole history. */
    List<Event> way(CaseInHand hand, int most) {
        if (!whole(hand)) {
            return List.of();
        }
        var sight = new Sight(hand, true);
        var trip = new Trip();
        var way = ask(trip, sight, WAY, Long.MAX_VALUE, most);
        database.go(trip);
        return way.all();
    }

    /** Who wrote names of the case that they may not know, the latest first; for an auditor alone. */
    List<Event> tried(CaseInHand hand) {
        var staff = hand.around().staff();
        var trip = new Trip();
        var tried = trip.ask(TRIED, row -> trial(row, staff), TRIALS);
        database.go(trip);
        return tried.all();
    }

    private static Event trial(ResultSet row, Staff staff) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var office = Optional.ofNullable(row.getString("office")).flatMap(staff::office);
        return new Event(
                0,
                at,
                at,
                NameTrials.TRY_NAME,
                row.getString("role"),
                officer(staff, row.getString("actor")),
                office.orElse(null),
                null,
                Map.of(),
                "");
    }

    /** Goes along the whole chain, to the entry of this very reading; nothing for whoever does not see all of it. */
    Optional<Checked> check(CaseInHand hand) {
        if (!whole(hand) || !hand.rights().showsWhole(Scope.ACCESS_LOG)) {
            return Optional.empty();
        }
        var chain = new ChainCheck(database.with(Guard::ledger));
        chain.begin(StreamName.of(hand.reference()));
        var bad = Optional.<Finding>empty();
        // Numbers begin with 1, but whoever plants an entry need not keep to that.
        List<StoredEntry> links = links(Long.MIN_VALUE);
        while (bad.isEmpty() && !links.isEmpty()) {
            bad = firstBad(chain, links);
            links = links(links.get(links.size() - 1).seq() + 1);
        }
        var head = HexFormat.of().parseHex(hand.readEntry());
        boolean broken = bad.or(() -> chain.end(chain.entries(), head)).isPresent();
        var trip = new Trip();
        var mine = total(trip, new Sight(hand, true), chain.entries());
        database.go(trip);
        return Optional.of(new Checked(mine.one(), chain.newest().hex(), broken));
    }

    private static Optional<Finding> firstBad(ChainCheck chain, List<StoredEntry> links) {
        for (var link : links) {
            var bad = chain.next(link);
            if (bad.isPresent()) {
                return bad;
            }
        }
        return Optional.empty();
    }

    private List<StoredEntry> links(long from) {
        var trip = new Trip();
        var links = trip.ask(CHAIN, Histories::link, from, LINKS);
        database.go(trip);
        return links.all();
    }

    private static StoredEntry link(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getString("entry"),
                row.getBytes("hash"),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("act"),
                row.getString("actor"),
                row.getString("role"),
                row.getString("office"));
    }

    /** @param whole whether the reader sees the whole history, and so why others were passed over */
    private record Sight(CaseInHand hand, boolean whole) {
        Staff staff() {
            return hand.around().staff();
        }

        OtherCases others() {
            return new OtherCases(hand.papers().links());
        }
    }

    private static boolean whole(CaseInHand hand) {
        return hand.rights().showsWhole(Scope.HISTORY);
    }

    private static boolean derived(CaseInHand hand) {
        var rights = hand.rights();
        return rights.shows(Scope.HISTORY) && !rights.showsAsItIs(Scope.HISTORY);
    }

    private static Trip.Answer<Event> ask(Trip trip, Sight sight, String sql, long before, int most) {
        var known = sight.others().known();
        return trip.ask(
                sql,
                row -> event(row, sight),
                known,
                known,
                before,
                most,
                sight.hand().reference().value());
    }

    private static Trip.Answer<Integer> total(Trip trip, Sight sight, long upTo) {
        var known = sight.others().known();
        return trip.ask(TOTAL, row -> row.getInt(1), upTo, known, known);
    }

    private static Event event(ResultSet row, Sight sight) throws SQLException {
        return event(row.getString(1), row.getBytes(2), row.getBytes(3), row.getLong(4), sight);
    }

    private static Event event(String text, byte[] hash, byte @Nullable [] reason, long number, Sight sight) {
        var entry = Entry.parse(text);
        var occurred = entry.facts().get("occurred");
        var name = HexFormat.of().formatHex(hash);
        return new Event(
                number,
                occurred == null ? entry.at() : Instant.parse(occurred),
                entry.at(),
                Objects.requireNonNull(entry.act()),
                Objects.requireNonNull(entry.role()),
                officer(sight.staff(), entry.actor()),
                Optional.ofNullable(entry.office())
                        .flatMap(sight.staff()::office)
                        .orElse(null),
                officer(sight.staff(), entry.behalf()),
                facts(entry.facts(), sight),
                name,
                reason == null
                        ? null
                        : sight.hand()
                                .papers()
                                .openReason(name, Sealed.of(reason))
                                .orElse(null));
    }

    /** An office reads its own steps; whom the router passed over and why is not for it. */
    private static Map<String, String> facts(Map<String, String> facts, Sight sight) {
        var shown = new HashMap<>(facts);
        if (!sight.whole()) {
            shown.keySet().removeIf(fact -> fact.startsWith("passed"));
        }
        return shown;
    }

    private static @Nullable Integer officer(Staff staff, @Nullable String pseudonym) {
        return Optional.ofNullable(pseudonym)
                .flatMap(staff::officer)
                .map(Staff.Member::officer)
                .orElse(null);
    }
}
