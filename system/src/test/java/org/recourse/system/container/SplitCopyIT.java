package org.recourse.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recourse.access.Receipt;
import org.recourse.access.Scope;
import org.recourse.answer.Dispute;
import org.recourse.grievance.Act;
import org.recourse.grievance.CaseService;
import org.recourse.grievance.CaseVersion;
import org.recourse.grievance.CaseView;
import org.recourse.intake.AddedParty;
import org.recourse.shared.Reference;
import org.recourse.system.ContainerTest;

/**
 * What a person takes out of a group's case is row by row what stands there, in every column that the database has: also in
 * one that is added tomorrow.
 */
class SplitCopyIT extends ContainerTest {

    /**
     * A table of which rows go along.
     *
     * @param which rows are held against each other, the ones that nothing but the copy touches
     * @param differs columns that differ, each with its reason; all others are compared
     * @param filled what is put into these rows first, so that none says the same where a column was left out
     */
    private record Copied(String table, String which, Map<String, String> differs, String filled) {}

    private static final String ANOTHER_CASE = "the case itself";

    private static final List<Copied> TABLES = List.of(
            new Copied(
                    "allegation",
                    "true",
                    Map.of("case_id", ANOTHER_CASE, "party", "never written: who did it is said of the whole case"),
                    "INSERT INTO recourse.allegation (case_id, no, category, leads, at, ended_at)"
                            + " SELECT case_id, no + 1, category, false, at, at FROM recourse.allegation WHERE case_id = ?"),
            new Copied(
                    "party",
                    "no = 2",
                    Map.of("case_id", ANOTHER_CASE),
                    "UPDATE recourse.party p SET ended_at = at, office = (SELECT g.desk FROM recourse.grievance g"
                            + " WHERE g.id = p.case_id) WHERE case_id = ? AND no = 2"),
            new Copied(
                    "message",
                    "true",
                    Map.of(
                            "case_id", ANOTHER_CASE,
                            "sealed", "sealed anew under the key of the new case",
                            "author", "the person has another name in each case",
                            "person", "never written: the author says whose it is",
                            "redacted", "never written: what is left out of a text is another text"),
                    "UPDATE recourse.message SET answers = no, shared = '{7}' WHERE case_id = ?"),
            new Copied(
                    "clock",
                    "step = (SELECT number FROM recourse.code WHERE list = 'step' AND code = 'CASE_CLOCK')",
                    Map.of(
                            "case_id", ANOTHER_CASE,
                            "ended_at", "what is over stays with the group",
                            "ended_by", "what is over stays with the group"),
                    "UPDATE recourse.clock SET running = true, stage = 1, paused_at = started_at, paused_used = 60, extended = true,"
                            + " breached_at = started_at, subject = '3', halves = 2 WHERE case_id = ? AND step ="
                            + " (SELECT number FROM recourse.code WHERE list = 'step' AND code = 'CASE_CLOCK')"));

    @EJB
    private Stage stage;

    @EJB
    private CaseService cases;

    @Inject
    private Road road;

    @BeforeEach
    void country() {
        stage.countryIsThere();
    }

    private CaseView mine(Receipt receipt) {
        return road.showing(receipt, () -> cases.openMine("follow-up", EnumSet.of(Scope.SKELETON)));
    }

    private Reference splits(Receipt receipt) {
        var at = CaseVersion.mine(
                mine(receipt).version(), UUID.randomUUID().toString().replace("-", ""));
        road.showing(
                receipt,
                () -> road.performer(Act.DISPUTE).perform(at, new Dispute(null, "NOT_ENOUGH", "Not enough for me")));
        return mine(receipt).reference();
    }

    @Test
    void every_column_of_what_goes_along_stands_in_the_new_case() throws SQLException {
        var group = road.to(Station.TOLD);
        road.does(Part.LIAISON, Act.ADD_PARTY, group, new AddedParty("INFORMANT", "MINER", null, "The union"));
        road.does(Part.MANAGER, Act.MESSAGE, group);
        var receipt = Objects.requireNonNull(
                road.does(Part.LIAISON, Act.ADD_PERSON, group).receipt());
        try (var database = Records.superuser()) {
            for (var table : TABLES) {
                fill(database, table, group);
            }
            var before = new ArrayList<List<Map<String, String>>>();
            for (var table : TABLES) {
                before.add(rows(database, table, group));
            }
            var own = splits(receipt);
            for (var table : TABLES) {
                compare(table, before.get(TABLES.indexOf(table)), rows(database, table, own));
            }
        }
    }

    /** As whoever owns the database could, past the triggers that ask for an act. */
    private static void fill(Connection database, Copied table, Reference group) throws SQLException {
        try (var replica = database.createStatement();
                var filled = database.prepareStatement(table.filled())) {
            replica.execute("SET session_replication_role = replica");
            filled.setLong(1, group.value());
            assertThat(filled.executeUpdate()).as(table.table()).isPositive();
            replica.execute("SET session_replication_role = origin");
        }
    }

    /** Each row as what the catalogue says that it has; a column that is empty is there with nothing in it. */
    private static List<Map<String, String>> rows(Connection database, Copied table, Reference reference)
            throws SQLException {
        var columns = columns(database, table);
        var sql = "SELECT " + String.join("::text, ", columns) + "::text FROM recourse." + table.table()
                + " WHERE case_id = ? AND " + table.which() + " ORDER BY no";
        try (var statement = database.prepareStatement(sql)) {
            statement.setLong(1, reference.value());
            var found = new ArrayList<Map<String, String>>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var row = new TreeMap<String, String>();
                    for (var column : columns) {
                        row.put(column, Objects.requireNonNullElse(rows.getString(column), ""));
                    }
                    found.add(row);
                }
            }
            return found;
        }
    }

    private static List<String> columns(Connection database, Copied table) throws SQLException {
        try (var statement = database.prepareStatement("SELECT column_name FROM information_schema.columns"
                + " WHERE table_schema = 'recourse' AND table_name = ? ORDER BY ordinal_position")) {
            statement.setString(1, table.table());
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            assertThat(found).as(table.table()).containsAll(table.differs().keySet());
            return found;
        }
    }

    private static void compare(Copied table, List<Map<String, String>> group, List<Map<String, String>> own) {
        assertThat(group).as(table.table()).isNotEmpty();
        for (var column : group.get(0).keySet()) {
            if (!table.differs().containsKey(column)) {
                var values = values(group, column);
                assertThat(values)
                        .as(
                                "%s.%s: a row must say something, else a copy without it is the same",
                                table.table(), column)
                        .anyMatch(value -> !NOTHING.contains(value));
                assertThat(values(own, column))
                        .as("%s.%s goes along", table.table(), column)
                        .startsWith(values.toArray(new String[0]));
            }
        }
    }

    /** What a column has that nobody has filled. */
    private static final Set<String> NOTHING = Set.of("", "0", "false", "{}");

    private static List<String> values(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }
}
