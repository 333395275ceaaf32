package org.recourse.grievance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Level;

/** The level as its number in the database. */
@Converter(autoApply = true)
public class LevelNumber implements AttributeConverter<@Nullable Level, @Nullable Short> {

    @Override
    public @Nullable Short convertToDatabaseColumn(@Nullable Level value) {
        return value == null ? null : Numbers.of("level", value.name());
    }

    @Override
    public @Nullable Level convertToEntityAttribute(@Nullable Short number) {
        return number == null ? null : Level.valueOf(Numbers.code("level", number));
    }
}
