package org.recourse.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A copy of everything that is in a running PostgreSQL, made as its manual describes for a base backup without its tools:
 * nobody has to be stopped for it, and a server that is started over the copy puts it right by itself.
 */
final class Backup {

    /** What belongs to the running server and not to its data. */
    private static final Set<String> LEFT =
            Set.of("pg_wal", "pgsql_tmp", "pg_stat_tmp", "postmaster.pid", "postmaster.opts", "epg-lock");

    private static final String LOG = "pg_wal";

    private final Database database;
    private final Path data;

    Backup(Database database, Path data) {
        this.database = database;
        this.data = data;
    }

    /** Copies into a folder that is not there yet; refuses with {@link Halt} what PostgreSQL refuses. */
    void to(Path target) {
        try (var connection = database.superuser("postgres");
                var statement = connection.createStatement()) {
            var first = text(statement, "SELECT pg_walfile_name(pg_backup_start('snapshot', true))");
            Folders.privately(target);
            copy(target);
            Files.writeString(
                    target.resolve("backup_label"), text(statement, "SELECT labelfile FROM pg_backup_stop(false)"));
            copyLog(first, Files.createDirectories(target.resolve(LOG)));
        } catch (SQLException e) {
            throw new Halt("PostgreSQL refuses: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void copy(Path target) throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (isLeft(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(target.resolve(data.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!isLeft(file)) {
                    copyIfThere(file, target.resolve(data.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            /** The server makes and removes files while it is copied. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean isLeft(Path file) {
        return LEFT.contains(file.getFileName().toString());
    }

    private static void copyIfThere(Path file, Path target) throws IOException {
        try {
            Files.copy(file, target);
        } catch (NoSuchFileException vanished) {
            // What the server has removed since belongs to nothing that was there when the copy began.
        }
    }

    /** What was written while the rest was copied. */
    private void copyLog(String first, Path target) throws IOException {
        try (var files = Files.list(data.resolve(LOG))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                var name = file.getFileName().toString();
                if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0) {
                    copyIfThere(file, target.resolve(name));
                }
            }
        }
    }
}
