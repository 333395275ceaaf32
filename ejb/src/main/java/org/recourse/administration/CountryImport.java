package org.recourse.administration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recourse.access.DirectoryChanges;
import org.recourse.access.DirectoryDoors;
import org.recourse.access.DirectoryTaken;
import org.recourse.access.DirectoryWriter;
import org.recourse.access.Guard;
import org.recourse.access.NameDigests;
import org.recourse.access.SignedContext;
import org.recourse.access.Vault;
import org.recourse.administration.Notice.Kind;
import org.recourse.directory.CountryFile;
import org.recourse.directory.CountryRefused;
import org.recourse.directory.Fault;
import org.recourse.directory.Foreseen;
import org.recourse.directory.Parcel;
import org.recourse.directory.Proposed;
import org.recourse.directory.Stragglers;
import org.recourse.routing.RouteGaps;
import org.recourse.routing.RouteGaps.Gap;
import org.recourse.taxonomy.Taxonomy;

/** Looks at files of a country and writes what they change, on the connection of the caller's transaction. */
public final class CountryImport {

    /** Tables by which dates are counted. */
    private static final Set<String> RECOUNTED = Set.of("calendar", "holiday");

    private final Taxonomy taxonomy = Taxonomy.standard();
    private final Guard guard;
    private final DirectoryDoors doors;
    private final DirectoryWriter writer;
    private final NameDigests digests;

    /** @param context of an administrator or of the product itself, signed anew for each call */
    public CountryImport(Connection connection, Vault vault, NameDigests digests, Supplier<SignedContext> context) {
        guard = new Guard(connection);
        doors = new DirectoryDoors(connection);
        writer = new DirectoryWriter(connection, vault, context);
        this.digests = digests;
    }

    /**
     * From here to the end of the transaction nobody else changes the directory.
     *
     * @param askedBy pseudonym of the administrator who asked for what is written, where another one confirms
     * @throws DirectoryTaken where somebody else is writing
     */
    void take(@Nullable String askedBy) {
        writer.take(askedBy);
    }

    /** What would come of it; writes nothing. */
    public Prospect look(Parcel parcel) throws SQLException {
        var standing = writer.standing();
        var partners = doors.partners();
        var proposed = Proposed.read(parcel, standing.file(), partners, taxonomy);
        var closings = new Closings(proposed, standing, doors);
        var faults = new ArrayList<>(proposed.faults());
        faults.addAll(closings.faults());
        if (!faults.isEmpty()) {
            return Prospect.refused(proposed.foreseen(), Fault.inOrder(faults));
        }
        var now = guard.now();
        var changes = DirectoryChanges.between(standing, proposed, partners, digests);
        var notices = new ArrayList<>(notices(proposed, closings));
        if (!standing.file().places().isEmpty()) {
            notices.addAll(recounts(proposed.foreseen(), changes));
        }
        var before = new HashSet<>(gaps(standing.file(), now));
        var after = gaps(proposed.foreseen(), now);
        return new Prospect(
                proposed.foreseen(),
                List.of(),
                after.stream().filter(gap -> !before.contains(gap)).toList(),
                after.stream().filter(before::contains).toList(),
                notices,
                changes);
    }

    private static List<Notice> notices(Proposed proposed, Closings closings) {
        var notices = new ArrayList<>(closings.notices());
        Stragglers.ofZone(proposed)
                .forEach(kept -> notices.add(new Notice(Kind.ZONE_STAYS, kept.place(), kept.stay())));
        Stragglers.ofCalendar(proposed)
                .forEach(kept -> notices.add(new Notice(Kind.CALENDAR_STAYS, kept.place(), kept.stay())));
        return notices;
    }

    /** The calendars that change, with the number of the places that count by them. */
    private static List<Notice> recounts(CountryFile foreseen, DirectoryChanges changes) {
        return changes.all().stream()
                .filter(change -> RECOUNTED.contains(change.table()))
                .map(change -> change.key().split("\\|")[0])
                .distinct()
                .map(code -> new Notice(Kind.DATES_MOVE, code, (int) foreseen.places().stream()
                        .filter(place -> place.calendar().equals(code))
                        .count()))
                .filter(notice -> notice.count() > 0)
                .toList();
    }

    private List<Gap> gaps(CountryFile country, Instant now) {
        return country.places().isEmpty() ? List.of() : RouteGaps.of(Foreseen.of(country), taxonomy, now);
    }

    /**
     * Looks and writes at once, as the product itself, which needs no second administrator.
     *
     * @param progress told how many rows are written so far
     * @throws CountryRefused with every line that does not hold and every route that would be lost
     */
    public Prospect bringIn(Parcel parcel, IntConsumer progress) throws SQLException {
        take(null);
        var prospect = look(parcel).held();
        write(prospect, null, progress);
        return prospect;
    }

    /**
     * Writes what was looked at in this transaction.
     *
     * @param askedBy pseudonym of the administrator who asked for it, where another one confirms
     * @param progress told how many rows are written so far
     * @throws ImportRefused where a desk has got an open case since it was looked at, and would close
     */
    public void write(Prospect prospect, @Nullable String askedBy, IntConsumer progress) {
        var changes = prospect.changes();
        if (changes == null || !prospect.holds()) {
            throw new IllegalArgumentException("what does not hold is not written");
        }
        writer.write(changes, askedBy, progress);
        var closing = changes.closing();
        if (!closing.isEmpty() && doors.held(closing).stream().anyMatch(office -> office.ofDesk() > 0)) {
            throw ImportRefused.desk();
        }
    }
}
