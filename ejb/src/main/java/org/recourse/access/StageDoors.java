package org.recourse.access;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.RememberedDay;

/** What an act says of the stage of a site or an organisation, kept so that it is found across cases. */
public final class StageDoors {

    private final Connection connection;

    public StageDoors(Connection connection) {
        this.connection = connection;
    }

    /**
     * Of whom it is said.
     *
     * @param digest can be compared and never read
     * @param site the place, where it is said of a site; null of an organisation
     */
    public record Whom(String digest, @Nullable Integer site) {}

    /**
     * Keeps it for the act that has the case in hand; refused to every other act than {@code add-stage}.
     *
     * @param stage code of list formalisation
     * @param barrier code of list barrier, or null
     */
    public void keep(Whom whom, String stage, RememberedDay since, @Nullable String barrier) {
        new SqlCall(
                        connection,
                        "SELECT guard.keep_stage(?, ?, ?, ?, ?::smallint, ?)",
                        whom.digest(),
                        whom.site(),
                        stage,
                        since.first(),
                        precise(since),
                        barrier)
                .run();
    }

    private static int precise(RememberedDay day) {
        return day.hasDay() ? 3 : day.hasMonth() ? 2 : 1;
    }
}
