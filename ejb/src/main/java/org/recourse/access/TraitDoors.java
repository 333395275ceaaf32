package org.recourse.access;

import java.sql.Connection;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;

/** What the database says of the same unit, roadblock or person in several cases: counts, and to the product which case is next. */
public final class TraitDoors {

    private static final String PATTERNS = "SELECT kind, cases FROM guard.patterns(?, ?)";

    /** Beyond every mark, which is made of hexadecimal digits, stands a letter that is none. */
    private static final String RECURRING =
            "SELECT kind, mark, office, party, cases, first_month, last_month, at, case_id, severity,"
                    + " confidentiality, category, area FROM guard.patterns_seen(?, ?, coalesce(?::timestamptz, 'infinity'),"
                    + " coalesce(?::text, 'x'), ?)";

    private final Connection connection;

    public TraitDoors(Connection connection) {
        this.connection = connection;
    }

    /**
     * By what a case is recognised.
     *
     * @param kind unit, roadblock or person
     * @param digest can be compared and never read
     * @param office of a unit; null else
     * @param party of a person the number of its kind (list party); null else
     */
    public record Trait(
            String kind,
            String digest,
            @Nullable Integer office,
            @Nullable Integer party) {

        Trait(String kind, String digest) {
            this(kind, digest, null, null);
        }
    }

    /** How often makes a pattern, and within how many days (codes.csv, PATTERN_CASES and PATTERN_DAYS). */
    public record Often(int cases, int days) {}

    /** Something that comes up again: unit, roadblock or person, and in how many cases. */
    public record Pattern(String kind, int cases) {}

    /**
     * A case in which something has come up again.
     *
     * @param cases in how many; 0 where it is not in this case that it is to be said
     */
    public record ToAlert(Reference reference, Trait trait, int cases) {}

    /**
     * Keeps by what the case in hand is recognised.
     *
     * @param gone digests of what was named by mistake
     */
    public void keep(List<Trait> traits, List<String> gone, Often often) {
        call(
                        "SELECT guard.keep_traits(?, ?, ?, ?, ?, ?, ?)",
                        traits.stream().map(Trait::kind).toList(),
                        traits.stream().map(Trait::digest).toList(),
                        traits.stream().map(Trait::office).toArray(Integer[]::new),
                        traits.stream().map(Trait::party).toArray(Integer[]::new),
                        gone,
                        often.cases(),
                        often.days())
                .run();
    }

    /** At most so many cases in which something has come up again; for the product itself. */
    public List<ToAlert> toAlert(int most, Often often) {
        return call(
                        "SELECT case_id, kind, digest, cases FROM guard.to_alert(?, ?, ?)",
                        most,
                        often.cases(),
                        often.days())
                .all(row -> new ToAlert(
                        new Reference(row.getLong(1)), new Trait(row.getString(2), row.getString(3)), row.getInt(4)));
    }

    /** Takes it as said in this case; false where another node has said it, or it is not to be said in it. */
    public boolean alert(ToAlert next, Often often) {
        return call(
                        "SELECT guard.alert(?, ?, ?, ?, ?)",
                        next.reference().value(),
                        next.trait().kind(),
                        next.trait().digest(),
                        often.cases(),
                        often.days())
                .one(row -> row.getBoolean(1));
    }

    /** What comes up again in the case in hand, for whoever sees its whole history. */
    public List<Pattern> patterns(Often often) {
        return call(PATTERNS, often.cases(), often.days()).all(row -> new Pattern(row.getString(1), row.getInt(2)));
    }

    /** The same, among what is asked in one round trip. */
    public static Trip.Answer<Pattern> patterns(Trip trip, Often often) {
        return trip.ask(PATTERNS, row -> new Pattern(row.getString(1), row.getInt(2)), often.cases(), often.days());
    }

    /**
     * Where the same comes up again, the latest first, among what is asked in one round trip: one line for each case that the
     * caller sees; {@link Recurring#of} brings them together.
     *
     * @param after the last one of the page before; null for the first page
     * @param most so many of them
     */
    public static Trip.Answer<Recurring> recurring(Trip trip, Often often, Recurring.@Nullable Mark after, int most) {
        return trip.ask(
                RECURRING,
                Recurring::line,
                often.cases(),
                often.days(),
                after == null ? null : after.at().atOffset(ZoneOffset.UTC),
                after == null ? null : after.name(),
                most);
    }

    private SqlCall call(String sql, @Nullable Object... arguments) {
        return new SqlCall(connection, sql, arguments);
    }
}
