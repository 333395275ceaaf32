package org.recourse.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recourse.migrate.TestDatabase;

/** What is true now of each function stands in one file, whole, and nowhere later. */
class FunctionFilesTest {

    /** The newest migration in which functions stand: what it and those before it say of them is of before. */
    private static final String LAST_WITH_FUNCTIONS = "202611301231";

    private static final Pattern MADE = Pattern.compile("^CREATE OR REPLACE FUNCTION ([\\w.]+)\\(", Pattern.MULTILINE);
    private static final Pattern GRANTED =
            Pattern.compile("^GRANT EXECUTE ON FUNCTION (.+) TO ([\\w, ]+);$", Pattern.MULTILINE);
    private static final Pattern OUTSIDE = Pattern.compile("(?i)\\b(CREATE|REPLACE|ALTER)\\s+FUNCTION\\b");

    @Test
    void the_server_looks_for_all_files_in_the_order_in_which_they_run() throws Exception {
        try (var files = Files.list(folder("functions"))) {
            assertThat(FunctionFiles.NAMES)
                    .containsExactlyElementsOf(
                            files.map(file -> file.getFileName().toString()).sorted()::iterator);
        }
    }

    /** A function whose parameters changed is another one; the one of before has to be dropped. */
    @Test
    void every_function_stands_in_one_file_and_once() throws Exception {
        assertThat(found(MADE).map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        ask(
                                "SELECT p.pronamespace::regnamespace || '.' || p.proname"
                                        + " FROM pg_proc p WHERE p.pronamespace::regnamespace::text IN ('recourse', 'guard', 'ledger')"));
    }

    @Test
    void who_may_execute_a_function_stands_beside_it() throws Exception {
        var granted = new ArrayList<String>();
        for (var match : found(GRANTED).toList()) {
            for (var role : match.group(2).split(", ")) {
                granted.addAll(ask("SELECT '%s'::regprocedure || ' ' || '%s'".formatted(match.group(1), role)));
            }
        }
        assertThat(granted)
                .containsExactlyInAnyOrderElementsOf(ask(
                        "SELECT p.oid::regprocedure || ' ' || a.grantee::regrole FROM pg_proc p, aclexplode(p.proacl) a"
                                + " WHERE p.pronamespace::regnamespace::text IN ('recourse', 'guard', 'ledger')"
                                + " AND a.grantee <> p.proowner"));
    }

    @Test
    void no_later_migration_makes_a_function_or_changes_one() throws Exception {
        try (var files = Files.list(folder("migration"))) {
            assertThat(files.filter(file -> version(file).compareTo(LAST_WITH_FUNCTIONS) > 0))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(OUTSIDE));
        }
    }

    private static String version(Path migration) {
        return migration.getFileName().toString().substring(1, 13);
    }

    private static Stream<MatchResult> found(Pattern pattern) throws Exception {
        var all = new StringBuilder();
        for (var name : FunctionFiles.NAMES) {
            all.append(Files.readString(folder("functions").resolve(name)));
        }
        return pattern.matcher(all).results();
    }

    private static Path folder(String name) throws URISyntaxException, IOException {
        var folder = FunctionFiles.class.getResource("/db/" + name);
        if (folder == null) {
            throw new IOException("there is no folder " + name);
        }
        return Path.of(folder.toURI());
    }

    private static List<String> ask(String sql) throws SQLException {
        try (var connection = TestDatabase.one().superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
