package org.recourse.access;

import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recourse.directory.Names;

/** Reads rows of the directory and opens what is sealed in them. */
final class StandingRows {

    /** What stands for a name that nobody has entered. */
    static final String NAMELESS = "unnamed";

    private final Connection connection;
    private final Vault vault;

    StandingRows(Connection connection, Vault vault) {
        this.connection = connection;
        this.vault = vault;
    }

    <T> List<T> of(String sql, Trip.Row<T> read) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(read.of(rows));
            }
            return found;
        }
    }

    @Nullable
    String opened(ResultSet row, String column, String where, String key) throws SQLException {
        var bytes = row.getBytes(column);
        if (bytes == null) {
            return null;
        }
        var sealed = Sealed.of(bytes);
        var place = Place.inDirectory(where, key, sealed.keyNumber());
        return vault.directoryKey(sealed).open(place, sealed).reveal();
    }

    static <T> Set<T> set(ResultSet row, String column, Function<Object, T> read) throws SQLException {
        var set = new LinkedHashSet<T>();
        for (var element : (Object[]) row.getArray(column).getArray()) {
            set.add(read.apply(element));
        }
        return set;
    }

    static DayOfWeek day(Object number) {
        return DayOfWeek.of(((Number) number).intValue());
    }

    static Names names(ResultSet row) throws SQLException {
        try (var reader = DirectoryRow.JSON.createReader(new StringReader(row.getString("names")))) {
            var names = new LinkedHashMap<String, String>();
            reader.readObject().forEach((language, name) -> names.put(language, ((JsonString) name).getString()));
            return names.isEmpty() ? Names.same(NAMELESS) : new Names(names);
        }
    }
}
