package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.recourse.migrate.TestDatabase;

/** The control of the tests that attack: somebody whom nothing stops switches row-level security off, and they fail. */
class SecondLockTest {

    private static final String TABLES = "SELECT format('ALTER TABLE %%s %s ROW LEVEL SECURITY', c.oid::regclass)"
            + " FROM pg_class c WHERE c.relrowsecurity = %s AND c.relkind = 'r'"
            + " AND c.relnamespace IN ('recourse'::regnamespace, 'ledger'::regnamespace)";

    /** Attacks that rows alone hold off; what is refused by grants, signatures and triggers is refused without them too. */
    private static final List<String> ATTACKS = List.of(
            "a_context_that_was_altered_expired_or_made_up_opens_nothing",
            "a_token_is_worth_nothing_in_another_transaction_nor_for_another_thing",
            "a_hand_cannot_be_moved_to_another_case",
            "a_hand_kept_aside_writes_nothing_after_its_act_was_settled",
            "an_act_changes_what_its_row_of_the_lifecycle_lets_it_change",
            "an_official_neither_upgrades_nor_downgrades_nor_closes",
            "row_security_cannot_be_switched_off",
            "a_foreign_case_and_an_absent_one_refuse_alike");

    private static final List<String> VIEWS = List.of(
            "a_text_is_seen_whole_by_its_scope",
            "a_scope_that_is_given_for_a_reason_needs_one",
            "ones_own_rows_are_those_of_ones_own_side",
            "whoever_only_adds_reads_nothing_back",
            "somebody_kept_from_a_case_finds_it_nowhere",
            "readers_are_ended_and_never_deleted");

    private static final List<String> SEEN =
            Stream.concat(ATTACKS.stream(), VIEWS.stream()).toList();

    @Test
    void the_attacks_are_seen_where_rows_are_not_guarded() throws SQLException {
        var opened = all("DISABLE", true);
        try {
            assertThat(failing()).containsExactlyInAnyOrderElementsOf(SEEN);
        } finally {
            assertThat(all("ENABLE", false)).isEqualTo(opened);
        }
    }

    /** Does it to every table that is not so yet; answers with how many there were. */
    private static int all(String what, boolean guarded) throws SQLException {
        try (var connection = TestDatabase.one().superuser();
                var statement = connection.createStatement()) {
            var changes = new ArrayList<String>();
            try (var rows = statement.executeQuery(TABLES.formatted(what, guarded))) {
                while (rows.next()) {
                    changes.add(rows.getString(1));
                }
            }
            for (var change : changes) {
                statement.execute(change);
            }
            connection.commit();
            return changes.size();
        }
    }

    private static TreeSet<String> failing() {
        var failing = new TreeSet<String>();
        var attacks = LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.concat(
                                ATTACKS.stream().map(attack -> selectMethod(AttackTest.class, attack)),
                                VIEWS.stream().map(view -> selectMethod(RowsTest.class, view)))
                        .toList())
                .build();
        LauncherFactory.create().execute(attacks, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                    failing.add(test.getSource()
                            .filter(MethodSource.class::isInstance)
                            .map(source -> ((MethodSource) source).getMethodName())
                            .orElse(test.getDisplayName()));
                }
            }
        });
        return failing;
    }
}
