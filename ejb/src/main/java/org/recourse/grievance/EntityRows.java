package org.recourse.grievance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recourse.access.Sealed;
import org.recourse.access.SealedConverter;
import org.recourse.taxonomy.Band;
import org.recourse.taxonomy.Confidentiality;
import org.recourse.taxonomy.Level;
import org.recourse.taxonomy.Severity;

/**
 * Makes entities of rows as JPA does, by the columns that their fields name, for files that are read whole: JPA asks for
 * each table by itself, and each time is a round trip. What is made so is looked at and never written.
 */
final class EntityRows<T> {

    private static final Map<Class<?>, AttributeConverter<?, Short>> CODES = Map.of(
            State.class, new StateNumber(),
            Severity.class, new SeverityNumber(),
            Confidentiality.class, new ConfidentialityNumber(),
            Level.class, new LevelNumber(),
            Band.class, new BandNumber());

    private static final SealedConverter SEALED = new SealedConverter();

    private final Class<T> type;
    private final Constructor<T> constructor;
    private final List<Field> fields;

    EntityRows(Class<T> type) {
        this.type = type;
        try {
            constructor = type.getDeclaredConstructor();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("no entity: " + type, e);
        }
        constructor.setAccessible(true);
        fields = Stream.of(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Column.class))
                .toList();
        fields.forEach(field -> field.setAccessible(true));
    }

    /** The table with its schema. */
    String table() {
        var table = type.getAnnotation(Table.class);
        return table.schema() + "." + table.name();
    }

    /** The columns, joined by commas. */
    String columns() {
        return fields.stream().map(EntityRows::column).collect(Collectors.joining(", "));
    }

    private static String column(Field field) {
        return field.getAnnotation(Column.class).name();
    }

    /** The entity of a row that has the columns. */
    T of(ResultSet row) throws SQLException {
        try {
            var entity = constructor.newInstance();
            for (var field : fields) {
                field.set(entity, value(field.getType(), row, column(field)));
            }
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(Class<?> type, ResultSet row, String column) throws SQLException {
        if (row.getObject(column) == null) {
            return null;
        } else if (CODES.containsKey(type)) {
            return CODES.get(type).convertToEntityAttribute(row.getShort(column));
        } else if (type == Sealed.class) {
            return SEALED.convertToEntityAttribute(row.getBytes(column));
        } else if (type == Instant.class) {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        } else if (type == LocalDate.class) {
            return row.getObject(column, LocalDate.class);
        } else if (type == int[].class) {
            return Arrays.stream((Integer[]) row.getArray(column).getArray())
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return type == short.class || type == Short.class ? (Object) row.getShort(column) : row.getObject(column);
    }
}
