package org.recourse.grievance;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.Keys;
import org.recourse.access.OfficerService;
import org.recourse.access.Presence;
import org.recourse.access.Trip;
import org.recourse.grievance.Docket.Approval;
import org.recourse.grievance.Docket.Counts;
import org.recourse.grievance.Docket.Mark;
import org.recourse.grievance.Docket.Next;
import org.recourse.grievance.Docket.Page;
import org.recourse.grievance.Docket.Query;
import org.recourse.grievance.Docket.Row;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;
import org.recourse.shared.Window;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;

/** The lists of cases that somebody works with, each one query on one index. */
@Stateless
public class DocketService {

    private static final Instant FAR = Instant.parse("9000-01-01T00:00:00Z");

    private static final String COUNT =
            "(SELECT count(*) FROM (SELECT DISTINCT x.case_id FROM unnest((SELECT guard.principals())) p CROSS JOIN LATERAL"
                    + " (SELECT d.case_id FROM recourse.docket d WHERE d.principal_id = p AND d.shelf = %d%s LIMIT 1000) x"
                    + " LIMIT 1000) y)";

    private static final String COUNTS = "SELECT " + COUNT.formatted(0, "") + ", " + COUNT.formatted(1, "") + ", "
            + COUNT.formatted(2, "") + ", " + COUNT.formatted(0, " AND d.due_at < (SELECT guard.now())");

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    @EJB
    private OfficerService officers;

    /** A page of the caller's cases, the first due first. */
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight", "partner"})
    public Page list(Query query) {
        var presence = caller.inAllRoles();
        var sql = new DocketSql(query, of(query, presence));
        var me = presence.actor().pseudonym();
        return page(asking(presence, trip -> sql.ask(trip, row -> row(row, me))).all(), query);
    }

    /** What the caller owes in one case, as his list says it; nothing where it waits for somebody else. The case stays shut. */
    @PermitAll
    public Optional<Row> mine(Reference reference) {
        var presence = caller.inAllRoles();
        var me = presence.actor().pseudonym();
        var sql = DocketSql.ofOneCase(presence.principals());
        var values = presence.principals().stream()
                .flatMap(principal -> Stream.of(principal, reference.value()))
                .toArray();
        return presence.principals().isEmpty()
                ? Optional.empty()
                : database.entered(keys.context(presence, null), trip -> trip.ask(sql, row -> row(row, me), values))
                        .flatMap(found -> found.all().stream().findFirst());
    }

    /** How many cases lie on each shelf. */
    @RolesAllowed({"liaison", "case-manager", "protection", "official", "oversight"})
    public Counts count() {
        return asking(caller.inAllRoles(), trip -> trip.ask(COUNTS, DocketService::counts))
                .one();
    }

    /** Says who is calling and asks, in one round trip. */
    private <T> Trip.Answer<T> asking(Presence presence, Function<Trip, Trip.Answer<T>> question) {
        return database.entered(keys.context(presence, null), question).orElseThrow(GrievanceNotFound::new);
    }

    /** As whom the caller looks: by name alone, or as all that he is. */
    private Set<Integer> of(Query query, Presence presence) {
        return query.byName() ? officers.byName() : presence.principals();
    }

    static Page page(List<Row> found, Query query) {
        boolean marked = query.after() != null || query.before() != null;
        var window = Window.of(found, query.most(), marked, query.before() != null);
        return new Page(window.rows(), window.next(Mark::of), window.previous(Mark::of));
    }

    /** @param me pseudonym of the caller */
    static Row row(ResultSet row, String me) throws SQLException {
        return new Row(
                new Reference(row.getLong("case_id")),
                due(row),
                number(row, "step") == null ? null : Step.valueOf(Numbers.code("step", row.getInt("step"))),
                Word.all(row.getString("subject")),
                next(row),
                summary(row, me),
                State.valueOf(Numbers.code("state", row.getInt("state"))),
                Severity.valueOf(Numbers.code("severity", row.getInt("severity"))),
                Confidentiality.valueOf(Numbers.code("confidentiality", row.getInt("confidentiality"))),
                number(row, "level") == null ? null : Level.valueOf(Numbers.code("level", row.getInt("level"))),
                number(row, "category") == null ? null : Numbers.code("category", row.getInt("category")),
                row.getInt("area"),
                number(row, "office"),
                number(row, "waiting_for") == null ? null : Numbers.code("relation", row.getInt("waiting_for")),
                row.getBoolean("hold"),
                row.getInt("version"),
                number(row, "carrier"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Next next(ResultSet row) throws SQLException {
        var step = number(row, "next_step");
        return step == null
                ? null
                : new Next(
                        Step.valueOf(Numbers.code("step", step)),
                        row.getObject("next_due", OffsetDateTime.class).toInstant());
    }

    private static Approval summary(ResultSet row, String me) throws SQLException {
        return switch (row.getInt("summary")) {
            case 0 -> Approval.NONE;
            case 1 -> me.equals(row.getString("summary_by")) ? Approval.OWN_WAITS : Approval.WAITS;
            default -> Approval.APPROVED;
        };
    }

    /** Infinity is nothing owed. */
    private static @Nullable Instant due(ResultSet row) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class);
        return due.isEqual(OffsetDateTime.MAX) || due.toInstant().isAfter(FAR) ? null : due.toInstant();
    }

    static Counts counts(ResultSet row) throws SQLException {
        return new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
    }

    /** Nothing owed is infinity, after everything else. */
    static OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? OffsetDateTime.MAX : instant.atOffset(ZoneOffset.UTC);
    }
}
