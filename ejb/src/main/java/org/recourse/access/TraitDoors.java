package org.recourse.access;

import java.sql.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Reference;

/** What the database says of the same unit, roadblock or person in several cases: counts, and to the product which case is next. */
public final class TraitDoors {

    private static final String PATTERNS = "SELECT kind, cases FROM guard.patterns(?, ?)";

    private final Connection connection;

    public TraitDoors(Connection connection) {
        this.connection = connection;
    }

    /** By what a case is recognised: its kind (unit, roadblock or person), and a digest that can be compared and never read. */
    public record Trait(String kind, String digest) {}

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

    /** Keeps by what the case in hand is recognised; nothing of it is forgotten. */
    public void keep(List<Trait> traits, Often often) {
        call(
                        "SELECT guard.keep_traits(?, ?, ?, ?)",
                        traits.stream().map(Trait::kind).toList(),
                        traits.stream().map(Trait::digest).toList(),
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

    private SqlCall call(String sql, @Nullable Object... arguments) {
        return new SqlCall(connection, sql, arguments);
    }
}
