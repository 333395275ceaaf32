package org.recourse.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recourse.oversight.Formalised.Mark;
import org.recourse.oversight.Formalised.Stage;
import org.recourse.shared.Reference;
import org.recourse.shared.RememberedDay;
import org.recourse.shared.Window;

/**
 * How far sites and organisations have come, across cases, for desks and oversight as far as they see the cases that say so.
 * No office that enforces anything is told (domain.md, principle 4). That it was asked stands in the asker's own stream.
 */
@Stateless
public class FormalisationService {

    /** A file has no more sites and organisations. */
    public static final int MOST = 500;

    @Inject
    private Asking asking;

    /**
     * Part of a list.
     *
     * @param next where the next page begins; null on the last one
     */
    public record Page(List<Formalised> rows, @Nullable Mark next) {

        public Page {
            rows = List.copyOf(rows);
        }
    }

    /** A page of sites and organisations, those of which something was said last first. */
    @RolesAllowed({"oversight", "case-manager", "protection"})
    public Page list(@Nullable Mark after, int most) {
        var window = Window.of(ask(after, most + 1, false), most, after != null, false);
        return new Page(window.rows(), window.next(Formalised::mark));
    }

    /** The same for a file, {@link #MOST} at most. */
    @RolesAllowed({"oversight", "case-manager", "protection"})
    public List<Formalised> file() {
        return ask(null, MOST, true);
    }

    /**
     * Sites and organisations by the year in which they started, the latest year first; of the {@link #MOST} of which
     * something was said last.
     */
    @RolesAllowed({"oversight", "case-manager", "protection"})
    public List<Cohort> cohorts(LocalDate today, boolean file) {
        return Cohort.of(ask(null, MOST, file), today);
    }

    private List<Formalised> ask(@Nullable Mark after, int most, boolean file) {
        var asked = asking.begin("formalisation", file);
        var sql = StageSql.of(after, most);
        var lines = asked.trip().ask(sql.text(), FormalisationService::line, sql.values());
        asking.go(asked);
        return Formalised.of(lines.all());
    }

    static Formalised line(ResultSet row) throws SQLException {
        return new Formalised(
                row.getString("name"),
                row.getObject("site", Integer.class),
                new Mark(
                        row.getObject("mark_at", OffsetDateTime.class).toInstant(),
                        new Reference(row.getLong("mark_case")),
                        row.getInt("mark_no")),
                List.of(stage(row)));
    }

    private static Stage stage(ResultSet row) throws SQLException {
        return new Stage(
                row.getString("stage"),
                since(row),
                row.getString("barrier"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Reference(row.getLong("case_id")),
                row.getInt("area"));
    }

    /** The day as well as it was said: a year, a month or a day. */
    private static RememberedDay since(ResultSet row) throws SQLException {
        var first = row.getObject("since", LocalDate.class).toString();
        return new RememberedDay(
                switch (row.getInt("precise")) {
                    case 1 -> first.substring(0, 4);
                    case 2 -> first.substring(0, 7);
                    default -> first;
                });
    }
}
