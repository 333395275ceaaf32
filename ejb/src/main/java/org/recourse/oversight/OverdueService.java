package org.recourse.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Caller;
import org.recourse.access.Database;
import org.recourse.access.Keys;
import org.recourse.access.Trip;
import org.recourse.grievance.GrievanceNotFound;
import org.recourse.grievance.State;
import org.recourse.oversight.Overdue.Late;
import org.recourse.oversight.Overdue.Mark;
import org.recourse.oversight.Overdue.Owner;
import org.recourse.oversight.Overdue.Page;
import org.recourse.oversight.Overdue.Query;
import org.recourse.shared.Numbers;
import org.recourse.shared.Reference;
import org.recourse.shared.Window;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Severity;
import org.recourse.taxonomy.Step;
import org.recourse.taxonomy.Taxonomy;

/**
 * What is overdue now, and whose (the first of oversight's questions): each step whose date has passed and that is not
 * done, in every case, closed ones too. A step that went on to the next owner stays overdue until somebody does it.
 */
@Stateless
public class OverdueService {

    @EJB
    private Caller caller;

    @EJB
    private Database database;

    @Inject
    private Keys keys;

    private final List<Step> owed = owed(Taxonomy.standard());

    /** What somebody owes; the complainant's own time and what lapses by itself is nobody's to be late with. */
    static List<Step> owed(Taxonomy taxonomy) {
        return Arrays.stream(Step.values())
                .filter(step -> switch (taxonomy.step(step).kind()) {
                    case STEP, DUTY, RECURRING -> true;
                    case LAPSE, PAUSE, SUM -> false;
                })
                .toList();
    }

    /** A page of what is overdue, the longest first: each case once. */
    @RolesAllowed("oversight")
    public Page list(Query query) {
        var sql = OverdueSql.late(owed).of(query.office()).between(query.after(), query.before());
        return page(ask(sql.page(query.most() + 1), OverdueService::late), query);
    }

    /** Who owes what is overdue, the most first; of the first {@link Overdue#MOST} steps. */
    @RolesAllowed("oversight")
    public List<Owner> owners() {
        return ask(OverdueSql.late(owed).owners(), OverdueService::owner);
    }

    /** How many steps are overdue, counted no further than to {@link Overdue#MOST}. */
    @RolesAllowed("oversight")
    public int count() {
        return ask(OverdueSql.late(owed).count(), row -> row.getInt(1)).get(0);
    }

    /** The steps that were not done in time last, of each case its latest; whether or not somebody has done them since. */
    @RolesAllowed("oversight")
    public List<Late> breaches(int most) {
        return ask(OverdueSql.breached().page(most), OverdueService::late);
    }

    private <T> List<T> ask(OverdueSql.Statement asked, Trip.Row<T> row) {
        return database.entered(
                        keys.context(caller.inAllRoles(), null), trip -> trip.ask(asked.text(), row, asked.values()))
                .orElseThrow(GrievanceNotFound::new)
                .all();
    }

    private static Page page(List<Late> found, Query query) {
        boolean marked = query.after() != null || query.before() != null;
        var window = Window.of(found, query.most(), marked, query.before() != null);
        return new Page(window.rows(), window.next(Mark::of), window.previous(Mark::of));
    }

    private static Late late(ResultSet row) throws SQLException {
        return new Late(
                new Reference(row.getLong("case_id")),
                Step.valueOf(Numbers.code("step", row.getInt("step"))),
                row.getInt("no"),
                steps(row, "others"),
                instant(row, "late_at"),
                instant(row, "due_at"),
                instant(row, "since"),
                row.getInt("owner"),
                number(row, "office"),
                State.valueOf(Numbers.code("state", row.getInt("state"))),
                Severity.valueOf(Numbers.code("severity", row.getInt("severity"))),
                Confidentiality.valueOf(Numbers.code("confidentiality", row.getInt("confidentiality"))),
                number(row, "level") == null ? null : Level.valueOf(Numbers.code("level", row.getInt("level"))),
                number(row, "category") == null ? null : Numbers.code("category", row.getInt("category")),
                row.getInt("area"));
    }

    private static Owner owner(ResultSet row) throws SQLException {
        return new Owner(
                row.getInt("office"),
                row.getInt("number"),
                row.getInt("taken_over"),
                Severity.valueOf(Numbers.code("severity", row.getInt("gravest"))),
                row.getObject("longest") == null ? null : instant(row, "longest"),
                Set.copyOf(steps(row, "steps")));
    }

    private static List<Step> steps(ResultSet row, String column) throws SQLException {
        return Stream.of((Object[]) row.getArray(column).getArray())
                .map(step -> Step.valueOf(Numbers.code("step", ((Number) step).intValue())))
                .toList();
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
