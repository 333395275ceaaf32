package org.recourse.grievance;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.recourse.shared.Numbers;
import org.recourse.taxonomy.Band;

/** The band of reprisal risk as its number in the database. */
@Converter(autoApply = true)
public class BandNumber implements AttributeConverter<@Nullable Band, @Nullable Short> {

    @Override
    public @Nullable Short convertToDatabaseColumn(@Nullable Band value) {
        return value == null ? null : Numbers.of("band", value.name());
    }

    @Override
    public @Nullable Band convertToEntityAttribute(@Nullable Short number) {
        return number == null ? null : Band.valueOf(Numbers.code("band", number));
    }
}
