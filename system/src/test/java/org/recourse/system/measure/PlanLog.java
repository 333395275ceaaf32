package org.recourse.system.measure;

import jakarta.json.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Has PostgreSQL write down the plan of every statement of the run role, with those inside of functions, and reads them
 * from its log. No value of a parameter is written.
 */
final class PlanLog implements AutoCloseable {

    private static final List<String> SETTINGS = List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_analyze = on",
            "auto_explain.log_timing = off",
            "auto_explain.log_buffers = on",
            "auto_explain.log_nested_statements = on",
            "auto_explain.log_format = json",
            "auto_explain.log_parameter_max_length = 0");

    private static final Pattern PLAN = Pattern.compile("plan:\\s*\n((?:\t.*\n)+)");

    private final Connection superuser;
    private final Path log;

    PlanLog(Connection superuser, Path log) throws SQLException {
        this.superuser = superuser;
        this.log = log;
        for (var setting : SETTINGS) {
            execute("ALTER ROLE recourse_app SET " + setting);
        }
        newSessions();
    }

    /** What the statements were that were run meanwhile. */
    List<Plan> during(Runnable work) throws IOException {
        long from = Files.size(log);
        work.run();
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var written = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(written);
            return read(new String(written, StandardCharsets.UTF_8));
        }
    }

    private static List<Plan> read(String written) {
        var plans = new ArrayList<Plan>();
        for (var plan = PLAN.matcher(written); plan.find(); ) {
            try (var reader = Json.createReader(new StringReader(plan.group(1)))) {
                plans.add(Plan.of(reader.readObject()));
            }
        }
        return plans;
    }

    @Override
    public void close() throws SQLException {
        execute("ALTER ROLE recourse_app RESET session_preload_libraries");
        for (var setting : SETTINGS.subList(1, SETTINGS.size())) {
            execute("ALTER ROLE recourse_app RESET " + setting.substring(0, setting.indexOf(' ')));
        }
        newSessions();
    }

    /** The settings of a role hold from the next login on. */
    private void newSessions() throws SQLException {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'recourse_app'");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
